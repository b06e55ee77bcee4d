/** A sparse row: keys (numbers below `width`) and their weights. */
export interface SparseRow {
  keys: Uint32Array;
  weights: Float32Array;
}

const ROUNDS = 3;

/**
 * Latent vectors of keys: the leading right singular vectors of the rows, by subspace iteration with a fixed seed
 * (Halko, Martinsson and Tropp 2011, algorithm 4.4). The same rows give the same vectors, to the bit.
 * @returns `width` × `dimension` numbers, row by row
 */
export function latentVectors(rows: readonly SparseRow[], width: number, dimension: number): Float32Array {
  const basis = randomMatrix(width, dimension);
  const image = new Float32Array(rows.length * dimension);
  for (let round = 0; round < ROUNDS; round += 1) {
    image.fill(0);
    for (const [at, row] of rows.entries()) project(row, basis, dimension, image, at * dimension);
    orthonormalise(image, rows.length, dimension);
    basis.fill(0);
    for (const [at, row] of rows.entries()) spread(row, image, at * dimension, dimension, basis);
    orthonormalise(basis, width, dimension);
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

/** Modified Gram-Schmidt over the columns of a rows × columns matrix. */
function orthonormalise(matrix: Float32Array, rows: number, columns: number): void {
  const dots = new Float64Array(columns);
  for (let column = 0; column < columns; column += 1) {
    const length = Math.sqrt(columnDot(matrix, rows, columns, column, column)) || 1;
    for (let row = 0; row < rows; row += 1) matrix[row * columns + column]! /= length;
    dots.fill(0);
    for (let row = 0; row < rows; row += 1) {
      const value = matrix[row * columns + column]!;
      if (value === 0) continue;
      for (let other = column + 1; other < columns; other += 1) dots[other]! += value * matrix[row * columns + other]!;
    }
    for (let row = 0; row < rows; row += 1) {
      const value = matrix[row * columns + column]!;
      if (value === 0) continue;
      for (let other = column + 1; other < columns; other += 1) matrix[row * columns + other]! -= dots[other]! * value;
    }
  }
}

function columnDot(matrix: Float32Array, rows: number, columns: number, one: number, other: number): number {
  let sum = 0;
  for (let row = 0; row < rows; row += 1) sum += matrix[row * columns + one]! * matrix[row * columns + other]!;
  return sum;
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
