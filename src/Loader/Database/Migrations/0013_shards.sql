-- Imports that share their work: the shards of one import have one name and one start.
CREATE TABLE import_group (
  name text PRIMARY KEY,
  started_at timestamptz NOT NULL
);
COMMENT ON TABLE import_group IS '由多个分片组成的一次导入 / an import made up of shards';
COMMENT ON COLUMN import_group.name IS '各分片共用的名称（--run） / name that its shards share (--run)';
COMMENT ON COLUMN import_group.started_at IS '最先开始的分片的时间，作为全部分片的时间 / start of its first shard, which counts for all';

ALTER TABLE import_run ADD COLUMN name text, ADD COLUMN shard text;
COMMENT ON COLUMN import_run.name IS '所属的分片导入 / the sharded import it belongs to';
COMMENT ON COLUMN import_run.shard IS '分片，如 3/8；NULL 表示全部 / which shard, for example 3/8; NULL: all files';
