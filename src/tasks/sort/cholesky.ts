/** The little linear algebra that a fit needs, on row-major matrices of doubles. Inner loops run along rows. */

/**
 * Turns a symmetric positive definite matrix [size × size] into its lower Cholesky factor, in place; what stands above the
 * diagonal is not touched. Throws a `RangeError` for a matrix that is none. O(size³ / 6).
 */
export function factorize(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    const own = row * size;
    for (let column = 0; column <= row; column++) {
      const other = column * size;
      let sum = matrix[own + column]!;
      for (let k = 0; k < column; k++) sum -= matrix[own + k]! * matrix[other + k]!;
      if (column < row) matrix[own + column] = sum / matrix[other + column]!;
      else if (sum > 0) matrix[own + row] = Math.sqrt(sum);
      else throw new RangeError('The matrix is not positive definite.');
    }
  }
}

/** Solves `L·Lᵀ·x = b` in place for `columns` right sides, shape [size × columns]. */
export function solveFactorized(factor: Float64Array, size: number, values: Float64Array, columns: number): void {
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) addRow(values, row, k, -factor[row * size + k]!, columns);
    scaleRow(values, row, 1 / factor[row * size + row]!, columns);
  }
  for (let row = size - 1; row >= 0; row--) {
    scaleRow(values, row, 1 / factor[row * size + row]!, columns);
    for (let k = 0; k < row; k++) addRow(values, k, row, -factor[row * size + k]!, columns);
  }
}

function addRow(values: Float64Array, to: number, from: number, times: number, columns: number): void {
  for (let column = 0; column < columns; column++) values[to * columns + column]! += times * values[from * columns + column]!;
}

function scaleRow(values: Float64Array, row: number, times: number, columns: number): void {
  for (let column = 0; column < columns; column++) values[row * columns + column]! *= times;
}

/** The inverse of a symmetric positive definite matrix, which is overwritten. O(size³ / 2). */
export function invert(matrix: Float64Array, size: number): Float64Array {
  factorize(matrix, size);
  // The inverse of the factor, row by row; its rows are as long as their number.
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    const own = row * size;
    for (let k = 0; k < row; k++) {
      const times = matrix[own + k]!;
      const other = k * size;
      for (let column = 0; column <= k; column++) lower[own + column]! -= times * lower[other + column]!;
    }
    const scale = 1 / matrix[own + row]!;
    for (let column = 0; column < row; column++) lower[own + column]! *= scale;
    lower[own + row] = scale;
  }
  const inverse = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    for (let row = 0; row <= k; row++) {
      const times = lower[k * size + row]!;
      for (let column = 0; column <= row; column++) inverse[row * size + column]! += times * lower[k * size + column]!;
    }
  }
  for (let row = 0; row < size; row++) for (let column = 0; column < row; column++) inverse[column * size + row] = inverse[row * size + column]!;
  return inverse;
}
