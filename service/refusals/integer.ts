/** Why a text is no integer of 32 bits, in the words of Go's strconv. */

export const integerFault = (text: string): string =>
  `strconv.ParseInt: parsing ${JSON.stringify(text)}: ${/^-?(?:0|[1-9]\d*)$/.test(text) ? "value out of range" : "invalid syntax"}`;
