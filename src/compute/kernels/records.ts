/**
 * Matrices: weights in blocks of 32 times activations in blocks of 32, as integers within a block and float32 across.
 *
 * The weights of 8 columns lie together as a panel: a record per 32 of its depth, which begins with the scales of the
 * columns as eight halves. Four forms, by what a file holds:
 * - *bytes*: 0…127, with eight halves that are the columns' lowest weights: w = scale · q + low. Record: 288 bytes.
 * - *nibbles*: the same with 0…15, two in a byte, those of depth k and k + 4 together: 160 bytes.
 * - *fives*: the same with 0…31; the fifth bits stand behind the nibbles, those of eight vectors in one: 192 bytes.
 * - *signed*: −127…127, with the sums of q over the block as eight int16: w = scale · q: 288 bytes.
 * Of a group of four depths, four columns fill a vector as the integer dot product takes them.
 *
 * That product wants one factor in 7 bits. For the others than signed ones it is the weight, so activations are int8. Signed weights
 * have 8, so their activations are 14 bits in two halves of 7, high and low, moved by 8,192 to be positive; this takes two
 * products. Rows lie in tiles: four, or one while a sequence grows token by token; groups of four depths of the rows of a
 * tile stand together. Every sum is taken in the same order in any tile and build, so all give the same bits.
 */
export const panelColumns: usize = 8;
export const blockDepth: usize = 32;
export const tileRows: usize = 4;
export const byteRecord: usize = 288;
export const nibbleRecord: usize = 160;
export const fiveRecord: usize = 192;

/** Where the value of a column (0…7) and a depth (0…3) lies in a group of 32 bytes. */
export function placeInGroup(column: usize, depth: usize): usize {
  const half = (column >> 2) << 4;
  if (ASC_FEATURE_RELAXED_SIMD) return half + ((column & 3) << 2) + depth;
  return half + ((depth >> 1) << 3) + ((column & 3) << 1) + (depth & 1);
}
