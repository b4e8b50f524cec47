import type { Locale } from '@/i18n/locales'

/**
 * What people of a country are called, and short names of the country that no list of regions has, by the code of ISO
 * 3166-1: `KR Korean|Korea`. Languages whose word is the name of the country, as it stands or with 人, have only short
 * names here. For finding, not for showing: a country that is missing is found by its name. Names of languages that
 * many countries share ("English", "Spanish") stand where most would mean the passport, or nowhere.
 */
const lists: Readonly<Record<Locale, string>> = {
  en: `US American|USA|America|US; GB British|UK|Britain; KR Korean|Korea; JP Japanese; RU Russian; DE German; FR French;
    IT Italian; ES Spaniard|Spanish; PT Portuguese; NL Dutch|Holland; BE Belgian; CH Swiss; AT Austrian; SE Swedish;
    NO Norwegian; DK Danish; FI Finnish; IS Icelandic; IE Irish; PL Polish; CZ Czech|Czech Republic; SK Slovak;
    HU Hungarian; RO Romanian; BG Bulgarian; GR Greek; HR Croatian; SI Slovenian; RS Serbian; BA Bosnian; ME Montenegrin;
    MK Macedonian; AL Albanian; EE Estonian; LV Latvian; LT Lithuanian; CY Cypriot; MT Maltese; LU Luxembourgish;
    UA Ukrainian; BY Belarusian; GE Georgian; AM Armenian; AZ Azerbaijani; KZ Kazakh|Kazakhstani; UZ Uzbek; KG Kyrgyz;
    TJ Tajik; TM Turkmen; MN Mongolian; TR Turkish|Turkey; IN Indian; PK Pakistani; BD Bangladeshi; LK Sri Lankan;
    NP Nepali|Nepalese; MM Burmese|Burma; TH Thai; VN Vietnamese; LA Lao|Laotian; KH Cambodian; MY Malaysian;
    SG Singaporean; ID Indonesian; PH Filipino|Philippine; BN Bruneian; AU Australian; NZ New Zealander; CA Canadian;
    MX Mexican; BR Brazilian; AR Argentinian|Argentine; CL Chilean; PE Peruvian; CO Colombian; UY Uruguayan; CU Cuban;
    EC Ecuadorian; IR Iranian; IQ Iraqi; IL Israeli; JO Jordanian; LB Lebanese; SY Syrian; SA Saudi; AE Emirati|UAE;
    QA Qatari; KW Kuwaiti; BH Bahraini; OM Omani; YE Yemeni; EG Egyptian; MA Moroccan; DZ Algerian; TN Tunisian;
    SD Sudanese; ET Ethiopian; KE Kenyan; NG Nigerian; GH Ghanaian; TZ Tanzanian; UG Ugandan; ZA South African;
    HK Hong Kong; TW Taiwanese|Taiwan`,
  zh: 'KR 大韩民国|南韩; RU 俄国; AE 阿联酋; SA 沙特; NZ 新西兰; LA 老挝; BA 波黑; MK 北马其顿',
  ko: 'KR 한국|남한; US 아메리카|미합중국; GB 잉글랜드; AE 아랍에미리트; NL 홀란드; VN 월남; TR 터키',
  ja: 'US アメリカ|米国; GB 英国; KR 大韓民国; DE 独国; FR 仏国; AE アラブ首長国連邦; TR トルコ; AU 豪州',
  ru: `US американский|США|Америка; GB британский|Англия|Британия; KR корейский|Корея|южнокорейский; JP японский;
    RU российский|русский|РФ; DE немецкий|германский; FR французский; IT итальянский; ES испанский; PT португальский;
    NL голландский|нидерландский|Голландия; BE бельгийский; CH швейцарский; AT австрийский; SE шведский; NO норвежский;
    DK датский; FI финский; IE ирландский; PL польский; CZ чешский|Чехия; SK словацкий; HU венгерский; RO румынский;
    BG болгарский; GR греческий; HR хорватский; SI словенский; RS сербский; EE эстонский; LV латвийский; LT литовский;
    CY кипрский; UA украинский; BY белорусский|Белоруссия; GE грузинский; AM армянский; AZ азербайджанский;
    KZ казахский|казахстанский; UZ узбекский|узбекистанский; KG киргизский|кыргызский|Кыргызстан; TJ таджикский;
    TM туркменский|Туркмения; MN монгольский; TR турецкий; IN индийский; PK пакистанский; BD бангладешский;
    NP непальский; TH тайский|таиландский; VN вьетнамский; MY малайзийский; SG сингапурский; ID индонезийский;
    PH филиппинский; AU австралийский; NZ новозеландский; CA канадский; MX мексиканский; BR бразильский;
    AR аргентинский; CL чилийский; PE перуанский; CO колумбийский; CU кубинский; IR иранский; IQ иракский;
    IL израильский; JO иорданский; LB ливанский; SY сирийский; SA саудовский; AE эмиратский|Эмираты; QA катарский;
    KW кувейтский; EG египетский; MA марокканский; DZ алжирский; TN тунисский; NG нигерийский; ZA южноафриканский|ЮАР;
    MD молдавский|Молдавия`,
  fr: `US américain|américaine|USA; GB britannique|anglais|Angleterre; KR coréen|coréenne|Corée; JP japonais|japonaise;
    RU russe; DE allemand|allemande; FR français|française; IT italien|italienne; ES espagnol|espagnole;
    PT portugais|portugaise; NL néerlandais|néerlandaise|Hollande; BE belge; CH suisse; AT autrichien|autrichienne;
    SE suédois|suédoise; NO norvégien; DK danois|danoise; FI finlandais|finlandaise; IE irlandais|irlandaise;
    PL polonais|polonaise; CZ tchèque|République tchèque; HU hongrois|hongroise; RO roumain|roumaine; BG bulgare;
    GR grec|grecque; UA ukrainien|ukrainienne; KZ kazakh; MN mongol; TR turc|turque; IN indien|indienne;
    PK pakistanais|pakistanaise; TH thaïlandais|thaïlandaise; VN vietnamien|vietnamienne; MY malaisien;
    SG singapourien; ID indonésien; PH philippin; AU australien|australienne; NZ néo-zélandais; CA canadien|canadienne;
    MX mexicain|mexicaine; BR brésilien|brésilienne; AR argentin|argentine; IR iranien; LB libanais|libanaise;
    SY syrien; EG égyptien|égyptienne; MA marocain|marocaine; DZ algérien|algérienne; TN tunisien|tunisienne;
    SN sénégalais|sénégalaise; CI ivoirien|ivoirienne; CM camerounais|camerounaise; CD congolais|congolaise;
    MG malgache; ML malien|malienne; GA gabonais; BJ béninois; TG togolais; NG nigérian`,
  de: `US amerikanisch|US|USA|Amerika; GB britisch|englisch|England; KR koreanisch|südkoreanisch|Korea; JP japanisch;
    RU russisch; DE deutsch; FR französisch; IT italienisch; ES spanisch; PT portugiesisch;
    NL niederländisch|holländisch|Holland; BE belgisch; CH schweizerisch|Schweizer; AT österreichisch; SE schwedisch;
    NO norwegisch; DK dänisch; FI finnisch; IE irisch; PL polnisch; CZ tschechisch; SK slowakisch; HU ungarisch;
    RO rumänisch; BG bulgarisch; GR griechisch; HR kroatisch; SI slowenisch; RS serbisch; UA ukrainisch;
    BY weißrussisch; KZ kasachisch; MN mongolisch; TR türkisch; IN indisch; PK pakistanisch; TH thailändisch;
    VN vietnamesisch; MY malaysisch; SG singapurisch; ID indonesisch; PH philippinisch; AU australisch;
    NZ neuseeländisch; CA kanadisch; MX mexikanisch; BR brasilianisch; AR argentinisch; IR iranisch; SY syrisch;
    EG ägyptisch; MA marokkanisch; NG nigerianisch; ZA südafrikanisch`,
  es: `US estadounidense|americano|EEUU|EE UU; GB británico|británica|inglés|Inglaterra; KR coreano|coreana|Corea;
    JP japonés|japonesa; RU ruso|rusa; DE alemán|alemana; FR francés|francesa; IT italiano|italiana;
    ES español|española; PT portugués|portuguesa; NL neerlandés|holandés|Holanda; BE belga; CH suizo|suiza;
    AT austriaco; SE sueco|sueca; NO noruego|noruega; DK danés|danesa; FI finlandés|finlandesa; IE irlandés|irlandesa;
    PL polaco|polaca; CZ checo|checa; HU húngaro; RO rumano|rumana; GR griego|griega; UA ucraniano|ucraniana;
    TR turco|turca; IN indio|india; PK pakistaní; TH tailandés; VN vietnamita; MY malasio; SG singapurense;
    ID indonesio; PH filipino|filipina; AU australiano|australiana; NZ neozelandés; CA canadiense;
    MX mexicano|mexicana|Méjico; BR brasileño|brasileña; AR argentino|argentina; CL chileno|chilena;
    PE peruano|peruana; CO colombiano|colombiana; UY uruguayo|uruguaya; CU cubano|cubana; EC ecuatoriano|ecuatoriana;
    VE venezolano|venezolana; BO boliviano|boliviana; PY paraguayo|paraguaya; PA panameño|panameña;
    CR costarricense; GT guatemalteco; DO dominicano|dominicana; MA marroquí; EG egipcio`,
  pt: `US americano|americana|norte-americano|EUA; GB britânico|britânica|inglês|Inglaterra; KR coreano|coreana|Coreia;
    JP japonês|japonesa; RU russo|russa; DE alemão|alemã; FR francês|francesa; IT italiano|italiana;
    ES espanhol|espanhola; PT português|portuguesa; NL holandês|neerlandês|Holanda; BE belga; CH suíço|suíça;
    AT austríaco; SE sueco|sueca; NO norueguês; DK dinamarquês; FI finlandês; IE irlandês; PL polaco|polonês|Polônia;
    CZ checo|tcheco; HU húngaro; RO romeno|romena|Romênia; GR grego|grega; UA ucraniano|ucraniana; TR turco|turca;
    IN indiano|indiana; PK paquistanês; TH tailandês; VN vietnamita|Vietnã; MY malaio; SG singapurense; ID indonésio;
    PH filipino|filipina; AU australiano|australiana; NZ neozelandês; CA canadense|canadiano;
    MX mexicano|mexicana; BR brasileiro|brasileira; AR argentino|argentina; CL chileno|chilena; PE peruano|peruana;
    CO colombiano|colombiana; UY uruguaio|uruguaia; AO angolano|angolana; MZ moçambicano|moçambicana;
    CV cabo-verdiano|cabo-verdiana; ST são-tomense; GW guineense; TL timorense; ZA sul-africano`,
  ar: `US أمريكي|أمريكية|أمريكا; GB بريطاني|بريطانية|بريطانيا|إنجلترا; KR كوري|كورية|كوريا; JP ياباني|يابانية;
    RU روسي|روسية; DE ألماني|ألمانية; FR فرنسي|فرنسية; IT إيطالي|إيطالية; ES إسباني|إسبانية; PT برتغالي; NL هولندي|هولندية;
    BE بلجيكي; CH سويسري|سويسرية; SE سويدي|سويدية; TR تركي|تركية; IN هندي|هندية; PK باكستاني|باكستانية; BD بنغلاديشي;
    TH تايلاندي; MY ماليزي; ID إندونيسي; PH فلبيني; AU أسترالي; CA كندي|كندية; BR برازيلي; IR إيراني|إيرانية;
    IQ عراقي|عراقية; JO أردني|أردنية; LB لبناني|لبنانية; SY سوري|سورية; SA سعودي|سعودية|السعودية; AE إماراتي|إماراتية|الإمارات;
    QA قطري|قطرية; KW كويتي|كويتية; BH بحريني; OM عماني|عمانية; YE يمني|يمنية; EG مصري|مصرية; MA مغربي|مغربية;
    DZ جزائري|جزائرية; TN تونسي|تونسية; LY ليبي|ليبية; SD سوداني|سودانية; MR موريتاني; SO صومالي; DJ جيبوتي; PS فلسطيني|فلسطينية;
    NG نيجيري; KZ كازاخستاني; UZ أوزبكي`,
}

function read(list: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    list.split(';').map((entry) => {
      const [code = '', ...names] = entry.trim().split(' ')
      return [code, names.join(' ').replace(/\s+/g, ' ').split('|')]
    }),
  )
}

const byLocale = new Map(Object.entries(lists).map(([locale, list]) => [locale, read(list)]))

/** What people of a country are called in a language, and its short names. Empty where none are kept. */
export const nationalitiesOf = (country: string, locale: Locale): readonly string[] =>
  byLocale.get(locale)?.get(country) ?? []
