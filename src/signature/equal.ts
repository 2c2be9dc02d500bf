// Compares secrets and signatures.

/**
 * Compares two texts in constant time: the time depends only on their lengths. Everything secret is compared here and
 * nowhere else. It compares texts, so that a signature that is not canonical differs. It does not use
 * `timingSafeEqual`: making its two buffers takes three times as long as the comparison.
 */
export const equal = (ours: string, theirs: string): boolean => {
  if (ours.length !== theirs.length) return false;
  let difference = 0;
  for (let index = 0; index < ours.length; index++)
    difference |= ours.charCodeAt(index) ^ theirs.charCodeAt(index);
  return difference === 0;
};
