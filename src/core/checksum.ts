/** x²⁰ + x⁵ + x² + 1: catches every error in one or two characters of a token, and every run of wrong bits up to 20. */
const POLYNOMIAL = 0x100025;

/** Not zero, so that zeros put in front of a text change its checksum. */
const START = 0xfffff;

/**
 * Returns the 20-bit checksum of a list of values as links use it: each value is taken as `bits` bits, highest bit first.
 *
 * @param values whole numbers from 0 to 2^bits - 1
 * @param bits 5 for the characters of a token, 8 for bytes
 */
export function checksum(values: Iterable<number>, bits: number): number {
  let register = START;
  for (const value of values) {
    for (let bit = bits - 1; bit >= 0; bit -= 1) {
      const carry = (register >> 19) ^ ((value >> bit) & 1);
      register = ((register << 1) & 0xfffff) ^ (carry ? POLYNOMIAL & 0xfffff : 0);
    }
  }
  return register;
}
