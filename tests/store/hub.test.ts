import { describe, expect, it } from 'vitest';
import { StoreError } from '../../src/core/store/failure';
import { readHubAddress } from '../../src/core/store/hub-address';
import { addressOfFile, parseListing, planFromListing } from '../../src/store/hub/hub';
import { createSpeedometer } from '../../src/store/downloads/speedometer';

describe('the address of a hub', () => {
  it.each([
    ['https://mirror.example.org', 'https://mirror.example.org'],
    ['mirror.example.org/hf/', 'https://mirror.example.org/hf'],
    ['  https://mirror.example.org:8443//  ', 'https://mirror.example.org:8443'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://127.0.0.1:9', 'http://127.0.0.1:9'],
    ['http://[::1]:9', null],
    ['http://mirror.example.org', null],
    ['ftp://mirror.example.org', null],
    ['javascript://alert', null],
    ['https://user:word@mirror.example.org', null],
    ['https://mirror.example.org/?a=b', null],
    ['', null],
  ])('%s is read as %s', (typed, hub) => {
    expect(readHubAddress(typed)).toBe(hub);
  });

  it('of a file keeps what is not for addresses out of it', () => {
    expect(addressOfFile('https://h', 'a/b', 'c', 'onnx/x y#z?.bin')).toBe('https://h/a/b/resolve/c/onnx/x%20y%23z%3F.bin');
  });
});

describe('a listing', () => {
  it.each([null, {}, 'files', [{ path: 'a' }], [{ type: 'file', path: 'a', size: -1 }]])('%j is no listing', (answer) => {
    expect(() => parseListing(answer, 'h')).toThrow(StoreError);
  });

  it('gives no file without a hash, however well it is named', () => {
    expect(parseListing([{ type: 'file', path: 'a', size: 3, oid: 'x' }], 'h').size).toBe(0);
  });

  it('that contradicts the catalogue is not believed', () => {
    const edition = { files: [{ path: 'a', bytes: 3, sha256: '1'.repeat(64) }] } as never;
    const list = (size: number, oid: string) => parseListing([{ type: 'file', path: 'a', size, lfs: { oid, size } }], 'h');
    expect(planFromListing(edition, list(3, '1'.repeat(64)))).toHaveLength(1);
    expect(() => planFromListing(edition, list(4, '1'.repeat(64)))).toThrow('wrong-size');
    expect(() => planFromListing(edition, list(3, '2'.repeat(64)))).toThrow('wrong-hash');
    expect(() => planFromListing(edition, new Map())).toThrow('not-at-hub');
  });
});

it('a speedometer tells the speed of the last seconds, and nothing odd when a file starts over', () => {
  let now = 0;
  const speed = createSpeedometer(() => now);
  expect(speed(0, 1_000)).toEqual({ bytesPerSecond: 0, secondsLeft: null });
  now = 1_000;
  expect(speed(100, 1_000)).toEqual({ bytesPerSecond: 100, secondsLeft: 9 });
  now = 2_000;
  expect(speed(0, 1_000).bytesPerSecond).toBe(0);
});
