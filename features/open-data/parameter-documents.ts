import { type ParameterName, pageSizes } from './parameters'

type Json = { [key: string]: unknown }

/** What each query parameter means, in the words of OpenAPI 3.1. */
export const parameterDocuments: Record<ParameterName, { description: string; schema: Json }> = {
  search: { description: 'Words that must all occur, in any language of the portal.', schema: { type: 'string' } },
  page: { description: 'Number of the page, from 1.', schema: { type: 'integer', minimum: 1, default: 1 } },
  per_page: {
    description: `Items of a page, ${pageSizes.most} at most; ${pageSizes.mostStamps} with minimal=true.`,
    schema: { type: 'integer', minimum: 1, maximum: pageSizes.mostStamps, default: pageSizes.normal },
  },
  format: {
    description: 'ndjson gives everything at once, one object a line, without pages.',
    schema: { type: 'string', enum: ['json', 'ndjson'], default: 'json' },
  },
  taxonomy_term_id: { description: 'Only what has this term.', schema: { type: 'string', format: 'uuid' } },
  taxonomy_id: { description: 'Only what has a term of this taxonomy.', schema: { type: 'string', format: 'uuid' } },
  organization_id: { description: 'Only of this organization.', schema: { type: 'string', format: 'uuid' } },
  modified_after: {
    description: 'Changed at this time or later. A day begins at midnight in Jinan.',
    schema: {
      anyOf: [
        { type: 'string', format: 'date-time' },
        { type: 'string', format: 'date' },
      ],
    },
  },
  minimal: {
    description: 'Only ids and times of the last change, all on one page where they fit.',
    schema: { type: 'boolean', default: false },
  },
  full: { description: 'With everything that belongs to each item.', schema: { type: 'boolean', default: false } },
  full_service: { description: 'With the services whole.', schema: { type: 'boolean', default: false } },
  top_only: { description: 'Only terms without a parent.', schema: { type: 'boolean', default: false } },
  parent_id: { description: 'Only terms below this one.', schema: { type: 'string', format: 'uuid' } },
  postcode: {
    description: 'Not supported, answered with 400: a postal code of Jinan covers a wide area.',
    schema: { type: 'string' },
  },
  proximity: { description: 'Not supported, answered with 400.', schema: { type: 'string' } },
}
