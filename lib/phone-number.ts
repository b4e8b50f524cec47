/** `tel:` address of a stored number: E.164 as is, a national short number as is. */
export function telephoneHref(number: string): string {
  return `tel:${number}`
}

/** Area codes of China have two digits for Beijing and 2x, three elsewhere; Jinan's is 531. */
const landline = /^\+86(10|2\d|[3-9]\d{2})(\d{5,8})$/

/** 400 and 800 numbers are the same from everywhere in China and have no area code. */
const service = /^\+86([48]00)(\d{3})(\d{4})$/

/** A number as it is written in China: `0531-82169114`; mobile and foreign numbers in international form. */
export function writtenNumber(number: string): string {
  if (service.test(number)) return number.replace(service, '$1-$2-$3')
  const match = landline.exec(number)
  if (match && !/^\+861[3-9]\d{9}$/.test(number)) return `0${match[1]}-${match[2]}`
  return number.replace(/^\+86(1\d{2})(\d{4})(\d{4})$/, '+86 $1 $2 $3')
}
