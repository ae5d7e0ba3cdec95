/** Bytes as base 64, in portions, because a call takes only so many arguments. */
export function base64(bytes: Uint8Array): string {
  const portion = 0x8000;
  let text = "";
  for (let start = 0; start < bytes.length; start += portion) text += String.fromCharCode(...bytes.subarray(start, start + portion));
  return btoa(text);
}
