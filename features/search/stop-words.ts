import { fold } from '@/lib/fold'

const words: readonly string[] = [
  'a an the of in at to for near nearby with and or is are where how i me my can do find need want get please go',
  '的 在 哪里 哪儿 怎么 附近 请问 我 要 想 去 找 有 吗 和 哪有',
  '어디 어디에 근처 어떻게 있나요 찾기 가는 좋은 있는',
  'どこ 近く 近くの どうやって ください です ですか 行き方 ありますか',
  'и в на с для где как около рядом мне нужно найти у к по при или найти',
  'le la les un une de du des d l et à au aux en pour près où comment avec dans je mon ma',
  'der die das den dem ein eine einen und in im für bei wo wie zu zum zur mit nahe ich von vom am des',
  'el la los las un una de del y en para cerca dónde cómo con al mi por donde como',
  'o a os as um uma de do da dos das e em no na para perto onde como com ao minha meu por',
  'في من على إلى عن مع أين كيف قرب بالقرب أريد و أو',
]

const stopWords = new Set(words.flatMap((list) => list.split(' ').map(fold)))

/** Whether a folded word says nothing about what is looked for. */
export const isStopWord = (word: string) => stopWords.has(word)
