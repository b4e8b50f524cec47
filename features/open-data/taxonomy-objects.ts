import { apiUrl, type Context } from './context'
import { partId } from './identifiers'
import type { Taxonomy, TaxonomyTerm } from './schema'
import { type TaxonomyKey, type Term, taxonomyId, taxonomyKeys } from './taxonomy'
import { nameMap } from './translation-texts'

const about: Record<TaxonomyKey, { name: string; description: string }> = {
  categories: { name: 'Categories', description: 'The directories of the portal. Every service is in one.' },
  districts: { name: 'Districts', description: 'The ten districts and two counties of Jinan, as far as known.' },
  areas: { name: 'Areas', description: 'Parts of the city that newcomers speak of. Not administrative units.' },
  facts: {
    name: 'Facts',
    description:
      'What is recorded of the services of one category, such as departments. A term without parent is a fact; the terms below it are its values.',
  },
}

/** A taxonomy as HSDS has it. */
export function toTaxonomy(key: TaxonomyKey, context: Pick<Context, 'siteUrl'>): Taxonomy {
  const id = taxonomyId(key)
  return { id, ...about[key], uri: apiUrl(context, `/taxonomies/${id}`), version: '1' }
}

/** All taxonomies, in a fixed order. */
export function toTaxonomies(context: Pick<Context, 'siteUrl'>): Taxonomy[] {
  return taxonomyKeys.map((key) => toTaxonomy(key, context))
}

/** A term as it stands in other objects. Its names in other languages are left to the term itself, at its address. */
function toTermReference(term: Term, context: Pick<Context, 'siteUrl'>): TaxonomyTerm {
  return {
    id: term.id,
    code: term.code,
    name: term.name,
    description: term.description,
    ...(term.parentId ? { parent_id: term.parentId } : {}),
    taxonomy: about[term.taxonomy].name,
    language: 'en',
    taxonomy_id: taxonomyId(term.taxonomy),
    term_uri: apiUrl(context, `/taxonomy_terms/${term.id}`),
  }
}

/** A term as HSDS has it, with its names in all languages. */
export function toTaxonomyTerm(term: Term, context: Pick<Context, 'siteUrl'>): TaxonomyTerm {
  const names = nameMap(term.names)
  return { ...toTermReference(term, context), ...(names ? { name_translations: names } : {}) }
}

/** A term with the taxonomy it belongs to, for the answer about one term. */
export function toFullTaxonomyTerm(term: Term, context: Pick<Context, 'siteUrl'>): TaxonomyTerm {
  return { ...toTaxonomyTerm(term, context), taxonomy_detail: toTaxonomy(term.taxonomy, context) }
}

type Link = { listingId: string; linkId: string; entity: 'service' | 'location' }

/** Says that a service or a location has a term, and with which value. */
export function toAttribute(term: Term, link: Link, context: Pick<Context, 'siteUrl'>, value?: string) {
  return {
    id: partId(link.listingId, `attribute:${link.entity}:${term.id}`),
    link_id: link.linkId,
    taxonomy_term_id: term.id,
    link_type: term.taxonomy,
    link_entity: link.entity,
    ...(value === undefined ? {} : { value }),
    taxonomy_term: toTermReference(term, context),
    label: term.name,
  }
}
