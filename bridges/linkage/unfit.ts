/** A file or a map that cannot be linked as it is; the message says where and what would help. */
export class Unfit extends Error {}
