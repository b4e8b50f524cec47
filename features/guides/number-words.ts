/**
 * Numbers written out before a unit of time or money, in each of the ten languages. What also is an article or says no
 * number a rule could change is left out: "a day", "un mois", 一年.
 */
const chinese = '〇零一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟萬億'
const chineseUnits =
  '个?(?:小时|工作日|月|星期|周岁|周|季度)|天|日|年|元|美元|岁|分钟|块钱|倍|時間|週間|[かカヶヵケ箇]月|円|ドル|歳'
const harmlessChinese = new RegExp(
  `(?<![${chinese}])一(?:天|日|年|周|週間|个月|个星期)|第[${chinese}]+(?:天|日|年)`,
  'gu',
)

/** A number word and a unit in a language that puts spaces or hyphens between words, with one word between at most. */
const spaced = (numbers: string, units: string) =>
  new RegExp(
    `(?<!\\p{L})(?:${numbers})(?:[\\s\\u00a0\\u202f-]+\\p{L}+)?[\\s\\u00a0\\u202f-]+(?:${units})(?!\\p{L})`,
    'iu',
  )

const german =
  '(?:ein|zwei|zwo|drei|vier|fünf|sechs|sech|sieben|sieb|acht|neun|zehn|elf|zwölf|zwanzig|(?:drei|vier|fünf|sech|sieb|acht|neun)(?:ß|ss|z)ig|hundert|tausend|und)'
const russianTens = 'двадцат[ьи]ю?|тридцат[ьи]ю?|сорока?|пят(?:ь|и)десяти?|шест(?:ь|и)десяти?|девяност[оа]'
const arabicUnits =
  'يوما?|أيام|أسبوعا?|أسابيع|شهرا?|أشهر|شهور|سنة|سنوات|عاما?|أعوام|ساعة|ساعات|دقيقة|دقائق|يوانا?|دولارا?|بالمئة'

const patterns: readonly RegExp[] = [
  new RegExp(`[${chinese}]+\\s*(?:${chineseUnits})|百分之[${chinese}]`, 'u'),
  // English
  spaced(
    '(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:one|two|three|four|five|six|seven|eight|nine)|ten|' +
      'eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|' +
      'hundred|thousand|million|dozen',
    'days?|weeks?|months?|years?|hours?|minutes?|yuan|renminbi|RMB|dollars?|euros?|percent|per cent|nights?',
  ),
  /(?<!\p{L})fortnight(?!\p{L})/iu,
  // German: "ein Tag" is an article, "einundzwanzig Tage" and "dreitägig" are numbers
  spaced(
    `(?!(?:eine?[mnrs]?|und)[\\s-])${german}+`,
    '(?:Arbeits|Werk|Kalender)?Tag(?:e[ns]?|s)?|Wochen?|Monat(?:e[ns]?|s)?|Jahr(?:e[ns]?|s)?|Stunden?|Minuten?|Yuan|Dollar|Euro|Prozent',
  ),
  new RegExp(`(?<!\\p{L})${german}+(?:tägig|wöchig|monatig|jährig|stündig)`, 'iu'),
  // French
  spaced(
    '(?:vingt|trente|quarante|cinquante|soixante|quatre-vingts?)(?:[\\s-](?:et[\\s-])?\\p{L}+)*|deux|trois|quatre|cinq|six|' +
      'sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-(?:sept|huit|neuf)|cents?|mille|(?:quin|tren)t?zaine',
    'jours?|semaines?|mois|ans?|années?|heures?|minutes?|yuans?|dollars?|euros?|pour cent',
  ),
  // Spanish
  spaced(
    'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\p{L}+|veint[ei]\\p{L}*|' +
      '(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y \\p{L}+)?|' +
      'cien(?:to)?|\\p{L}+cient[oa]s|quinient[oa]s|mil',
    'días?|semanas?|mes(?:es)?|años?|horas?|minutos?|yuan(?:es)?|dólar(?:es)?|euros?|por ciento',
  ),
  // Portuguese
  spaced(
    'dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|[cq]u?atorze|quinze|deza?e?ss[ea]\\p{L}+|dezoito|' +
      'deze?a?nove|(?:vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa)(?: e \\p{L}+)?|cem|cento|' +
      '(?:duz|trez)ent[oa]s|\\p{L}+centos|quinhentos|mil',
    'dias?|semanas?|mês|meses|anos?|horas?|minutos?|yuans?|yuanes|dólar(?:es)?|euros?|por cento',
  ),
  // Russian, in its cases, and "тридцатидневный"
  spaced(
    'одн(?:ого|ой|ому)|дв(?:а|е|ух|умя|ум)|тр(?:и|[ёе]х|емя|[ёе]м)|четыр(?:е|[ёе]х|ьмя|[ёе]м)|пят[ьи]ю?|шест[ьи]ю?|' +
      `сем[ьи]ю?|восем[ьи]ю?|восьми|девят[ьи]ю?|десят[ьи]ю?|\\p{L}+надцат[ьи]ю?|${russianTens}|\\p{L}+ьдесят|ст[оа]|` +
      'двести|двухсот|триста|четыреста|\\p{L}+сот|тысяч[аиу]?|полтор[аы]|полутора',
    'дн[яией]\\p{L}*|день|сут(?:ок|ки)|недел\\p{L}*|месяц\\p{L}*|год(?:а|у|ом|ов|ы)?|лет|час(?:а|ов|ам)?|минут\\p{L}*|' +
      'юан\\p{L}*|доллар\\p{L}*|евро|процент\\p{L}*',
  ),
  /(?:двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|дцати|сорока)(?:дневн|недельн|месячн|летн|часов)/iu,
  // Korean: numerals of Chinese origin, own numerals, and words that are a number of days
  /[일이삼사오육칠팔구십백천만]+\s?개월/u,
  /(?<!\p{L})[이삼사오육칠팔구]\s?년|(?<!\p{L})[삼사오육칠팔구]\s?(?:시간|주일|위안)/u,
  /(?<!\p{L})(?=\p{L}*십|[일이삼사오육칠팔구십백천만]{2})[일이삼사오육칠팔구백천만]*[십백천][일이삼사오육칠팔구십백천만]*\s?(?:일|주|년|시간|분|위안|원|달러|세|퍼센트)/u,
  /(?<!\p{L})(?:두|세|네|다섯|여섯|일곱|여덟|아홉|열(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)?|스무|스물(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)?|서른\p{L}*|마흔\p{L}*|쉰\p{L}*|예순\p{L}*|일흔\p{L}*|여든\p{L}*|아흔\p{L}*)\s?(?:달|시간|주|해|살|날)/u,
  /(?<!\p{L})(?:이틀|사흘|나흘|닷새|엿새|열흘|보름)/u,
  // Arabic: number words, and the dual, which is a number in itself
  new RegExp(
    '(?<!\\p{L})[ولبف]?(?:ثلاثة?|أربعة?|خمسة?|ستة?|سبعة?|ثماني?ة?|تسعة?|عشرة?|' +
      '(?:عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين)|(?:ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)?(?:مئة|مائة)|مئتا|مئتي|ألفا?|آلاف)\\s+(?:\\p{L}+\\s+)?' +
      `(?:${arabicUnits})(?!\\p{L})`,
    'u',
  ),
  /(?<!\p{L})[ولبف]?(?:يوم|أسبوع|شهر|سنت|عام|ساعت|دقيقت|يوان)(?:ين|ان)(?!\p{L})/u,
]

const arabicVowels = /[\u064B-\u0652\u0640]/g

/** Whether a number stands in a text as a word, with a unit a rule counts in. */
export function hasNumberWord(text: string): boolean {
  const plain = text.normalize('NFC').replace(arabicVowels, '').replace(harmlessChinese, ' ')
  return patterns.some((pattern) => pattern.test(plain))
}
