/**
 * Blocks of 32 weights as GGUF and safetensors files hold them: quantised ones as whole numbers with a scale and a
 * lowest weight, others as float32. Blocks are aligned to two bytes only, which WebAssembly does not mind.
 * Source: https://github.com/ggml-org/ggml/blob/master/src/ggml-quants.c
 */
import { fromHalf } from './halves';

/** Where a block is unpacked to: 32 bytes with scale and low (w = scale · q + low), or 32 float32. */
export const quants: usize = 64;
export const floats: usize = 128;
/** Where memory begins that is free: the team's words and what stands above are before it. */
export const freeFrom: usize = 256;
export let scale: f32 = 0;
export let low: f32 = 0;

/** The numbers that GGUF gives to kinds of weights. */
export const F32: u32 = 0;
export const F16: u32 = 1;
export const Q4_0: u32 = 2;
export const Q4_1: u32 = 3;
export const Q5_0: u32 = 6;
export const Q5_1: u32 = 7;
export const Q8_0: u32 = 8;
export const Q4_K: u32 = 12;
export const Q5_K: u32 = 13;
export const Q6_K: u32 = 14;
export const BF16: u32 = 30;

/** Unpacks a block of 4 bits, `block` counted from the start of the row. */
export function unpackNibbles(kind: u32, row: usize, block: usize): void {
  if (kind === Q4_K) {
    unpackK(row + (block >> 3) * 144, block & 7, 16, 0);
    return;
  }
  const at = row + block * (kind === Q4_0 ? 18 : 20);
  scale = fromHalf(load<u16>(at));
  low = kind === Q4_0 ? -8 * scale : fromHalf(load<u16>(at, 2));
  splitNibbles(at + (kind === Q4_0 ? 2 : 4));
}

/** Unpacks a block of 5 bits. */
export function unpackFives(kind: u32, row: usize, block: usize): void {
  if (kind === Q5_K) {
    unpackK(row + (block >> 3) * 176, block & 7, 48, row + (block >> 3) * 176 + 16);
    return;
  }
  const at = row + block * (kind === Q5_0 ? 22 : 24);
  const more = at + (kind === Q5_0 ? 2 : 4);
  scale = fromHalf(load<u16>(at));
  low = kind === Q5_0 ? -16 * scale : fromHalf(load<u16>(at, 2));
  splitNibbles(more + 4);
  const fifths = load<u32>(more);
  for (let i: u32 = 0; i < 32; i++) store<u8>(quants + i, load<u8>(quants + i) | <u8>(((fifths >> i) & 1) << 4));
}

/** Byte j holds the elements j and j + 16. */
function splitNibbles(at: usize): void {
  for (let i: usize = 0; i < 16; i++) {
    const both = load<u8>(at + i);
    store<u8>(quants + i, both & 15);
    store<u8>(quants + i + 16, both >> 4);
  }
}

/** One of the eight parts of a Q4_K or Q5_K block of 256; `fifths` is 0, or where the fifth bits lie. */
function unpackK(at: usize, part: usize, nibbles: usize, fifths: usize): void {
  const scales = at + 4;
  let ownScale: u32;
  let ownLow: u32;
  if (part < 4) {
    ownScale = load<u8>(scales + part) & 63;
    ownLow = load<u8>(scales + part + 4) & 63;
  } else {
    ownScale = (load<u8>(scales + part + 4) & 15) | ((load<u8>(scales + part - 4) >> 6) << 4);
    ownLow = (load<u8>(scales + part + 4) >> 4) | ((load<u8>(scales + part) >> 6) << 4);
  }
  scale = fromHalf(load<u16>(at)) * <f32>ownScale;
  low = -fromHalf(load<u16>(at, 2)) * <f32>ownLow;
  const from = at + nibbles + ((part >> 1) << 5);
  const shift = <u8>((part & 1) << 2);
  for (let i: usize = 0; i < 32; i++) {
    let q = (load<u8>(from + i) >> shift) & 15;
    if (fifths) q |= ((load<u8>(fifths + i) >> <u8>part) & 1) << 4;
    store<u8>(quants + i, q);
  }
}

/** Unpacks a block of Q6_K, whose scales are for 16 weights: numbers of 0…63 less 32, times the two int8 at the address that is returned, times one half. */
export function unpackSixes(row: usize, block: usize): usize {
  const at = row + (block >> 3) * 210;
  const half = (block >> 2) & 1;
  const quarter = block & 3;
  const lows = at + (half << 6) + ((quarter & 1) << 5);
  const highs = at + 128 + (half << 5);
  const lowShift = <u8>((quarter >> 1) << 2);
  const highShift = <u8>(quarter << 1);
  for (let i: usize = 0; i < 32; i++) {
    store<u8>(quants + i, ((load<u8>(lows + i) >> lowShift) & 15) | (((load<u8>(highs + i) >> highShift) & 3) << 4));
  }
  return at + 192 + (half << 3) + (quarter << 1);
}

/** Reads 32 weights that are floating-point numbers. */
export function unpackFloats(kind: u32, row: usize, block: usize): void {
  for (let i: usize = 0; i < 32; i++) {
    const at = (block << 5) + i;
    let value: f32;
    if (kind === F32) value = load<f32>(row + (at << 2));
    else if (kind === F16) value = fromHalf(load<u16>(row + (at << 1)));
    else value = reinterpret<f32>((<u32>load<u16>(row + (at << 1))) << 16);
    store<f32>(floats + (i << 2), value);
  }
}
