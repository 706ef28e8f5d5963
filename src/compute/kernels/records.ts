/**
 * Matrices: weights in blocks of 32 times activations in blocks of 32, as integers within a block and float32 across.
 *
 * The weights of 8 columns lie together as a panel: a record per 32 of its depth, which begins with the scales of the
 * columns as eight halves. Forms, by what a file holds:
 * - *symmetric nibbles*: 0…15, w = scale · (q − 8). Two in a byte, those of depth k and k + 4 together. Record: 144 bytes.
 * - *nibbles*: the same with eight halves that are the columns' lowest weights: w = scale · q + lowest. 160 bytes.
 * - *symmetric fives*: 0…31, w = scale · (q − 16); the fifth bits stand behind the nibbles, those of eight vectors in one: 176 bytes.
 * - *fives*: the same with middle weights: w = scale · (q − 16) + middle. 192 bytes.
 * - *sixes*: 0…63, a byte each, with two whole scales for 32 weights as files have them: w = scale · own scale · (q − 32). Their scales are so small that most halves are subnormal, with
 *   which processors are slow: they are eight float32: 304 bytes.
 * - *signed*: −127…127, a byte each, with the sums of the columns' 32 weights as eight int16: w = scale · q: 288 bytes.
 *
 * Groups of four depths stand together, four columns in a vector, as the integer dot product of relaxed SIMD takes
 * them: it wants one factor in 7 bits, which is the weight, so activations are int8. Products of up to five bits, less their middle, are summed over
 * a block in 16 bits where that is quicker, and fill them to the last: 32 · 127 · 16 / 2 = 32,512; of six bits over half a block. The middle is taken off where a sum
 * begins. Signed weights have all 8 bits, so there the activations are the factor of 7: they have 14, in two parts that are never negative, each multiplied for
 * itself, and the sums of the weights tell what their middle has added.
 *
 * Rows lie in tiles: four, or one while a sequence grows token by token; groups of depths of the rows of a
 * tile stand together. Every sum is taken in the same order in any tile and build, so all give the same bits.
 */
export const panelColumns: usize = 8;
export const blockDepth: usize = 32;
export const tileRows: usize = 4;

/** The forms, by their places in the list of open-kernels.ts. */
export const symmetricNibbles: u32 = 0;
export const nibbles: u32 = 1;
export const symmetricFives: u32 = 2;
export const fives: u32 = 3;
export const sixes: u32 = 4;
export const signed: u32 = 5;

export const symmetricNibbleRecord: usize = 144;
export const nibbleRecord: usize = 160;
export const symmetricFiveRecord: usize = 176;
export const fiveRecord: usize = 192;
export const sixRecord: usize = 304;
export const signedRecord: usize = 288;

/** The bytes of a record. */
export function recordOf(form: u32): usize {
  if (form === symmetricNibbles) return symmetricNibbleRecord;
  if (form === nibbles) return nibbleRecord;
  if (form === symmetricFives) return symmetricFiveRecord;
  if (form === fives) return fiveRecord;
  return form === sixes ? sixRecord : signedRecord;
}

/** Of nibbles and fives, once they are widened to bytes for all rows of a pass: scales, offsets, and a byte each. */
export const wideRecord: usize = 288;

/** So many bytes of panels are multiplied with a tile one after the other: they stay in the nearest cache beside it. */
export const nearBytes: usize = 24_576;

/** The sums of a tile of rows with the eight columns of a panel. */
export const tileBytes: usize = 4 * tileRows * panelColumns;

/** What is known of a block of a row beside its values: step, sum, and where the sums of the forms begin (see rows.ts). */
export const factorBytes: usize = 24;

/** Where the value of a column (0…7) and a depth (0…3) lies in a group of 32 bytes. */
export function placeInGroup(column: usize, depth: usize): usize {
  const half = (column >> 2) << 4;
  if (ASC_FEATURE_RELAXED_SIMD) return half + ((column & 3) << 2) + depth;
  return half + ((depth >> 1) << 3) + ((column & 3) << 1) + (depth & 1);
}

/** Where the half of a column stands among eight: those of columns 0…3 in the lower halves of four lanes, the others in the upper. */
export function placeOfHalf(column: usize): usize {
  return ((column & 3) << 2) + ((column >> 2) << 1);
}
