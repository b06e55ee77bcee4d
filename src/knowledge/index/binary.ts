const ALIGNMENT = 8;

type TypedArray = Uint8Array | Uint16Array | Uint32Array | Float32Array;

/** Writes texts and typed arrays one after the other, each with its byte length before it, aligned to 8 bytes. */
export class BinaryWriter {
  private readonly pieces: Buffer[] = [];

  text(text: string): void {
    this.bytes(Buffer.from(text, 'utf8'));
  }

  array(array: TypedArray): void {
    this.bytes(Buffer.from(array.buffer, array.byteOffset, array.byteLength));
  }

  finish(): Buffer {
    return Buffer.concat(this.pieces);
  }

  private bytes(bytes: Buffer): void {
    const head = Buffer.alloc(ALIGNMENT);
    head.writeBigUInt64LE(BigInt(bytes.byteLength));
    this.pieces.push(head, bytes, Buffer.alloc(padding(bytes.byteLength)));
  }
}

/** Reads what BinaryWriter wrote; arrays are views on the buffer, not copies. */
export class BinaryReader {
  private at = 0;
  private readonly buffer: Buffer;

  constructor(buffer: Buffer) {
    this.buffer = buffer.byteOffset % ALIGNMENT === 0 ? buffer : Buffer.from(Uint8Array.from(buffer).buffer);
  }

  text(): string {
    return this.bytes().toString('utf8');
  }

  array<Kind extends TypedArray>(kind: {
    new (buffer: ArrayBufferLike, offset: number, length: number): Kind;
    BYTES_PER_ELEMENT: number;
  }): Kind {
    const bytes = this.bytes();
    return new kind(bytes.buffer, bytes.byteOffset, bytes.byteLength / kind.BYTES_PER_ELEMENT);
  }

  private bytes(): Buffer {
    const length = Number(this.buffer.readBigUInt64LE(this.at));
    const start = this.at + ALIGNMENT;
    if (start + length > this.buffer.byteLength) throw new RangeError('The file ends before its content');
    this.at = start + length + padding(length);
    return this.buffer.subarray(start, start + length);
  }
}

function padding(length: number): number {
  return (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT;
}

/** A list of small numbers that grows in place; a tenth of the memory of an array of numbers. */
export class NumberList {
  private store: Uint32Array | Uint8Array;
  length = 0;

  constructor(kind: 'uint32' | 'uint8') {
    this.store = kind === 'uint32' ? new Uint32Array(1024) : new Uint8Array(4096);
  }

  push(value: number): void {
    if (this.length === this.store.length) {
      const larger =
        this.store instanceof Uint32Array ? new Uint32Array(this.length * 2) : new Uint8Array(this.length * 2);
      larger.set(this.store);
      this.store = larger;
    }
    this.store[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.store[index]!;
  }
}
