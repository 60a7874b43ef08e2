const SIGNS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Return a random secret without signs that look alike, from the browser's own source of randomness. */
export function randomSecret(length: number, fill: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes)): string {
  const even = 256 - (256 % SIGNS.length); // bytes beyond would make the first signs likelier
  let text = "";
  while (text.length < length) {
    for (const byte of fill(new Uint8Array(length * 2))) {
      if (byte < even && text.length < length) text += SIGNS[byte % SIGNS.length];
    }
  }
  return text;
}
