import { writeAnswers } from '../schema'
import { type GivenAnswer, QuestionForm } from './question-form'
import { askAgain } from './use-answer-words'
import { useReader } from './use-finder-words'

type Props<Question extends string> = {
  /** Title and lead of the finder; the question, and why we ask. */
  words: { title: string; lead: string; question: string; why: string }
  /** Path without locale of the questions. */
  action: string
  /** The page that explains the subject, and its path. */
  hub: { label: string; path: string }
  question: Question
  /** Parameters the question answers. */
  parameters: readonly string[]
  asked: readonly Question[]
  answers: Record<string, unknown>
  /** Writes the answers to questions. */
  write(asked: readonly Question[]): GivenAnswer[]
  /** Parameter that may be answered with "I do not know". */
  unknownName?: string
  children: React.ReactNode
}

/** One question of a finder, with what was answered before it. */
export function FinderQuestion<Question extends string>(props: Props<Question>) {
  const { words, action, hub, question, parameters, asked, answers } = props
  const locale = useReader()
  const before = asked.filter((one) => one !== question)
  const previous = before.at(-1)
  const isFirst = asked.length === 0
  return (
    <QuestionForm
      action={action}
      trail={[
        { label: hub.label, href: `/${locale}${hub.path}` },
        { label: words.title, ...(isFirst ? {} : { href: `/${locale}${action}` }) },
      ]}
      title={words.question}
      why={words.why}
      intro={
        isFirst ? (
          <>
            <h1>{words.title}</h1>
            <p className="lead mt-2">{words.lead}</p>
          </>
        ) : undefined
      }
      carried={[...writeAnswers(answers)].filter(([name]) => !parameters.includes(name))}
      answers={props.write(before)}
      backHref={previous ? `/${locale}${action}?${askAgain(answers, previous)}` : null}
      unknownName={props.unknownName}
    >
      {props.children}
    </QuestionForm>
  )
}
