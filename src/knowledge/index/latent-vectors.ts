/** A sparse row: keys (numbers below `width`) and their weights. */
export interface SparseRow {
  keys: Uint32Array;
  weights: Float32Array;
}

const ROUNDS = 3;

/**
 * Latent vectors of keys: the leading right singular vectors of the rows, by subspace iteration with a fixed seed
 * (Halko, Martinsson and Tropp 2011, algorithm 4.4). Between the rounds the smaller side alone is made orthonormal: that
 * keeps the numbers apart, and another basis of the same space changes no angle. The same rows give the same vectors, to
 * the bit.
 * @returns `width` × `dimension` numbers, row by row
 */
export function latentVectors(rows: readonly SparseRow[], width: number, dimension: number): Float32Array {
  const basis = randomMatrix(width, dimension);
  const image = new Float32Array(rows.length * dimension);
  for (let round = 0; round < ROUNDS; round += 1) {
    image.fill(0);
    for (const [at, row] of rows.entries()) project(row, basis, dimension, image, at * dimension);
    const isSmaller = rows.length < width;
    if (isSmaller) orthonormalise(image, rows.length, dimension);
    basis.fill(0);
    for (const [at, row] of rows.entries()) spread(row, image, at * dimension, dimension, basis);
    if (!isSmaller || round === ROUNDS - 1) orthonormalise(basis, width, dimension);
  }
  return basis;
}

/** Adds the weighted key vectors of a row into `out` at `start`. */
export function project(
  row: SparseRow,
  vectors: Float32Array,
  dimension: number,
  out: Float32Array,
  start: number,
): void {
  for (let at = 0; at < row.keys.length; at += 1) {
    const from = row.keys[at]! * dimension;
    const weight = row.weights[at]!;
    for (let d = 0; d < dimension; d += 1) out[start + d]! += weight * vectors[from + d]!;
  }
}

function spread(row: SparseRow, image: Float32Array, from: number, dimension: number, basis: Float32Array): void {
  for (let at = 0; at < row.keys.length; at += 1) {
    const to = row.keys[at]! * dimension;
    const weight = row.weights[at]!;
    for (let d = 0; d < dimension; d += 1) basis[to + d]! += weight * image[from + d]!;
  }
}

/** Lets columns that depend on others come out as noise instead of dividing by zero. */
const RIDGE = 1e-7;

/**
 * Makes the columns of a rows × columns matrix orthonormal by Cholesky QR: with M'M = LL', M becomes M inverse(L').
 * Row by row, so that memory is read in order.
 */
function orthonormalise(matrix: Float32Array, rows: number, columns: number): void {
  const lower = cholesky(gram(matrix, rows, columns), columns);
  for (let row = 0; row < rows; row += 1) {
    const start = row * columns;
    for (let column = 0; column < columns; column += 1) {
      let value = matrix[start + column]!;
      for (let other = 0; other < column; other += 1)
        value -= matrix[start + other]! * lower[column * columns + other]!;
      matrix[start + column] = value / lower[column * columns + column]!;
    }
  }
}

function gram(matrix: Float32Array, rows: number, columns: number): Float64Array {
  const products = new Float64Array(columns * columns);
  for (let row = 0; row < rows; row += 1) {
    const start = row * columns;
    for (let one = 0; one < columns; one += 1) {
      const value = matrix[start + one]!;
      if (value === 0) continue;
      for (let other = 0; other <= one; other += 1) products[one * columns + other]! += value * matrix[start + other]!;
    }
  }
  return products;
}

/** The lower triangle L of a positive matrix given by its lower triangle, in place. */
function cholesky(matrix: Float64Array, size: number): Float64Array {
  let trace = 0;
  for (let at = 0; at < size; at += 1) trace += matrix[at * size + at]!;
  const ridge = (RIDGE * trace) / size || RIDGE;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let value = matrix[row * size + column]! + (row === column ? ridge : 0);
      for (let other = 0; other < column; other += 1)
        value -= matrix[row * size + other]! * matrix[column * size + other]!;
      matrix[row * size + column] =
        row === column ? Math.sqrt(Math.max(value, ridge)) : value / matrix[column * size + column]!;
    }
  }
  return matrix;
}

function randomMatrix(rows: number, columns: number): Float32Array {
  const matrix = new Float32Array(rows * columns);
  let state = 0x9e3779b9;
  for (let at = 0; at < matrix.length; at += 1) {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39) | 0;
    matrix[at] = (state >>> 0) / 2 ** 32 - 0.5;
  }
  return matrix;
}

/** Scales a vector in place to length 1; a zero vector stays zero. */
export function normalise(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const length = Math.sqrt(sum) || 1;
  for (let at = 0; at < vector.length; at += 1) vector[at]! /= length;
  return vector;
}
