SELECT scriptname FROM schemaversions
