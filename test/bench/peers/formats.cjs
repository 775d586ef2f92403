// The formats of the record's schema, for ajv-cli.
module.exports = (ajv) => {
  require('ajv-formats')(ajv);
  ajv.addFormat('iso-week', /^\d{4}-W\d\d$/);
};
