using Npgsql;
using NpgsqlTypes;
using Selfeval.Model.Evaluations;

namespace Selfeval.Loader.Database.Rows;

/// <summary>
/// One row after the other into a binary COPY. A field of a form becomes the same group of columns everywhere: the reading, the printed text,
/// its decimals, page and box. The order of calls is the order of columns in <c>copy_….sql</c>.
/// </summary>
internal sealed class RowWriter(NpgsqlBinaryImporter importer)
{
    public RowWriter Start()
    {
        importer.StartRow();
        return this;
    }

    public RowWriter Id(Guid? value) => Write(value, NpgsqlDbType.Uuid);

    public RowWriter Int(int? value) => Write(value, NpgsqlDbType.Integer);

    public RowWriter Small(int? value) => Write((short?)value, NpgsqlDbType.Smallint);

    public RowWriter Flag(bool? value) => Write(value, NpgsqlDbType.Boolean);

    public RowWriter Number(decimal? value) => Write(value, NpgsqlDbType.Numeric);

    public RowWriter Real(double? value) => Write((float?)value, NpgsqlDbType.Real);

    public RowWriter Date(DateOnly? value) => Write(value, NpgsqlDbType.Date);

    public RowWriter Ints(IReadOnlyList<int> values)
    {
        importer.Write(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Integer);
        return this;
    }

    public RowWriter Text(string? value)
    {
        if (value is null) importer.WriteNull();
        else importer.Write(StorableText.Of(value), NpgsqlDbType.Text);
        return this;
    }

    public RowWriter Json(string value)
    {
        importer.Write(value, NpgsqlDbType.Jsonb);
        return this;
    }

    public RowWriter Place(Place? place)
    {
        Int(place?.Page);
        return Real(place?.Box.Left).Real(place?.Box.Top).Real(place?.Box.Right).Real(place?.Box.Bottom);
    }

    public RowWriter TextField(Field? field) => Text(field?.Printed).Place(field?.Place);

    public RowWriter NumberField(Field? field) =>
        Number(field?.Number).Text(field?.Printed).Small(field?.Number?.Scale).Place(field?.Place);

    public RowWriter RateField(Field? field) =>
        Number(field?.Number).Text(field?.Printed).Small(field?.Number?.Scale).Text(field?.Unit).Place(field?.Place);

    public RowWriter AmountField(Field? field) =>
        Number(field?.Number).Text(field?.Printed).Small(field?.Number?.Scale).Text(field?.Unit).Number(Yuan.Of(field)).Place(field?.Place);

    public RowWriter ValueField(Field? field)
    {
        var value = ValueColumns.Of(field?.Value);
        return Text(field?.Printed).Text(value.Kind).Text(value.Operator).Flag(value.OperatorInferred)
            .Number(value.Number).Small(value.Number?.Scale).Number(value.Low).Number(value.High)
            .Text(value.Unit ?? (value.Kind is null ? null : field?.Unit)).Date(value.Date).Text(value.Words).Place(field?.Place);
    }

    private RowWriter Write<T>(T? value, NpgsqlDbType type)
        where T : struct
    {
        if (value is { } given) importer.Write(given, type);
        else importer.WriteNull();
        return this;
    }
}
