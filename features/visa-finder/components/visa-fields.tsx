import { useTranslations } from 'next-intl'
import { begunOn } from '@/features/policy/dated'
import type { RuleContent } from '@/features/policy/schema'
import type { Day } from '@/lib/shanghai-day'
import { countryList, countryName } from '../country-names'
import { invitersFor, type VisaQuestion } from '../flow'
import { type Errors, freePurposes, inviters, type VisaAnswers, type VisaParameter, visaPurposes } from '../schema'
import { ChoiceField, TypedField } from './answer-fields'
import { useEconomyName, usePlaceName, useReader } from './use-finder-words'

type Props = {
  question: VisaQuestion
  answers: VisaAnswers
  /** What was typed, by parameter, to be shown again where it was refused. */
  typed: Readonly<Record<string, string>>
  errors: Errors<VisaParameter>
  rules: readonly RuleContent[]
  /** The day the rules are asked for. */
  day: Day
}

/** The names of all countries and regions, for the fields that search in them. */
function CountryNames() {
  return (
    <datalist id="countries">
      {countryList(useReader()).map(({ code, name }) => (
        <option key={code} value={name} />
      ))}
    </datalist>
  )
}

function CountryField({ name, label, props }: { name: 'passport' | 'from' | 'to'; label: string; props: Props }) {
  const locale = useReader()
  const t = useTranslations('finder')
  const code = props.answers[name]
  return (
    <TypedField
      name={name}
      label={label}
      type="text"
      list="countries"
      hint={t('countryHint')}
      value={code ? countryName(code, locale) : (props.typed[name] ?? '')}
      error={props.errors[name]}
      required
    />
  )
}

function DayField({
  name,
  label,
  props,
}: {
  name: 'entry' | 'departure' | 'passport-until' | 'card-until'
  label: string
  props: Props
}) {
  const given = props.answers[name]
  return (
    <TypedField
      name={name}
      label={label}
      type="date"
      value={given && given !== 'unknown' ? given : ''}
      error={props.errors[name]}
      required={name !== 'card-until'}
    />
  )
}

type Listed = 'kind' | 'permit' | 'purpose' | 'task' | 'stay' | 'inviter' | 'urgent' | 'chn' | 'linked' | 'ticket'

const listed: Record<Exclude<Listed, 'inviter'>, readonly string[]> = {
  kind: ['ordinary', 'official', 'other'],
  permit: ['no', 'yes', 'change'],
  purpose: [...freePurposes, ...visaPurposes],
  task: ['listed', 'other'],
  stay: ['long', 'short'],
  urgent: ['no', 'yes'],
  chn: ['yes', 'no', 'unknown'],
  linked: ['yes', 'no'],
  ticket: ['yes', 'no'],
}

function ListedField({ name, props }: { name: Listed; props: Props }) {
  const t = useTranslations('finder.choices')
  const purpose = props.answers.purpose
  const own = name === 'inviter' ? ((purpose && invitersFor[purpose]) ?? inviters) : listed[name]
  const words = name === 'inviter' && (purpose === 'work' || purpose === 'visit') ? `inviter-${purpose}` : name
  const choices = own.map((value) => ({ value, label: t(`${words}.${value}`) }))
  return <ChoiceField name={name} choices={choices} chosen={[props.answers[name] ?? '']} error={props.errors[name]} />
}

/** The economies of the scheme, as issuers of a card. */
function IssuerField(props: Props) {
  const t = useTranslations('finder.choices')
  const economyName = useEconomyName()
  const economies = begunOn(props.rules, 'apec-economy', props.day).filter(({ place }) => place !== 'CN')
  const choices = [
    { value: 'none', label: t('card.none') },
    ...economies.map(({ place }) => ({ value: place, label: economyName(place) })),
  ]
  return (
    <ChoiceField columns name="card" choices={choices} chosen={[props.answers.card ?? '']} error={props.errors.card} />
  )
}

function PlacesFields(props: Props) {
  const t = useTranslations('finder')
  const placeName = usePlaceName()
  const ports = begunOn(props.rules, 'transit-port', props.day)
  const regions = begunOn(props.rules, 'transit-region', props.day)
  const portChoices = [
    ...ports.map(({ place, terms }) => ({ value: place, label: placeName(place, terms.names) })),
    ...['other-listed', 'other', 'unknown'].map((value) => ({ value, label: t(`choices.port.${value}`) })),
  ]
  // Shandong first: that is where readers go.
  const ordered = [...regions].sort((a, b) => Number(b.place === 'CN-SD') - Number(a.place === 'CN-SD'))
  const areaChoices = [
    { value: 'in-port', label: t('choices.area.in-port') },
    ...ordered.map(({ place, terms }) => ({ value: place, label: placeName(place, terms.names) })),
    { value: 'elsewhere', label: t('choices.area.elsewhere') },
  ]
  return (
    <>
      <h3>{t('fields.port')}</h3>
      <ChoiceField name="port" choices={portChoices} chosen={[props.answers.port ?? '']} error={props.errors.port} />
      <h3>{t('fields.area')}</h3>
      <ChoiceField
        name="area"
        choices={areaChoices}
        chosen={props.answers.area ?? []}
        several
        error={props.errors.area}
      />
    </>
  )
}

/** The fields of one question of the visa finder. */
export function VisaFields(props: Props) {
  const t = useTranslations('finder')
  switch (props.question) {
    case 'passport':
      return (
        <>
          <CountryField name="passport" label={t('fields.passport')} props={props} />
          <CountryNames />
          <ChoiceField
            name="resident"
            choices={[{ value: 'hong-kong-macao', label: t('choices.resident.hong-kong-macao') }]}
            chosen={[props.answers.resident ?? '']}
            several
          />
        </>
      )
    case 'dates':
      return (
        <div className="two">
          <DayField name="entry" label={t('fields.entry')} props={props} />
          <DayField name="departure" label={t('fields.departure')} props={props} />
        </div>
      )
    case 'validity':
      return <DayField name="passport-until" label={t('fields.passport-until')} props={props} />
    case 'used': {
      const { used } = props.answers
      const value = used === undefined || used === 'unknown' ? (props.typed.used ?? '') : String(used)
      return (
        <TypedField
          name="used"
          label={t('fields.used')}
          type="number"
          value={value}
          error={props.errors.used}
          required
        />
      )
    }
    case 'card':
      return <IssuerField {...props} />
    case 'card-details':
      return (
        <>
          <h3>{t('fields.chn')}</h3>
          <ListedField name="chn" props={props} />
          <h3>{t('fields.linked')}</h3>
          <ListedField name="linked" props={props} />
          <DayField name="card-until" label={t('fields.card-until')} props={props} />
        </>
      )
    case 'route':
      return (
        <>
          <div className="two">
            <CountryField name="from" label={t('fields.from')} props={props} />
            <CountryField name="to" label={t('fields.to')} props={props} />
          </div>
          <CountryNames />
          <h3>{t('fields.ticket')}</h3>
          <ListedField name="ticket" props={props} />
        </>
      )
    case 'places':
      return <PlacesFields {...props} />
    default:
      return <ListedField name={props.question} props={props} />
  }
}
