/** `duration` (RFC 3339, appendix A). */

/** A duration, such as `P4DT12H30M5S`: units in order, none left out between two. */
export function isDuration(text: string): boolean {
  return text.length <= longest && pattern.test(text);
}

// A text that means a duration is short; the bound keeps what a hostile one costs small.
const longest = 1024;
const pattern =
  /^P(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?|T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))$/;
