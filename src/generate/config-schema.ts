import type { FormatDefinition } from '../report/text/reporter.ts';
import type { Schema } from '../validate/schema.ts';

/** `schemas/config.schema.json` with the formats under `reports`. */
export const withFormats = (config: Schema, formats: readonly FormatDefinition[]): Schema => ({
  ...config,
  properties: {
    ...config.properties,
    reports: {
      ...config.properties?.['reports'],
      properties: Object.fromEntries(
        formats.map(({ name, zhName, about }) => [
          name,
          {
            title: `${zhName} / ${name}`,
            description: `${about.zh}。${about.en}`.replaceAll('`', ''),
            type: 'string',
            minLength: 1,
          },
        ]),
      ),
      additionalProperties: false,
    },
  },
});
