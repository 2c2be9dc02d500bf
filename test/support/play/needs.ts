/** The options that a vendor's signature needs beside its secret, for the command line and for a receiver. */
export const NEEDS: Readonly<Record<string, readonly [values: Record<string, string>, receiver: object]>> = {
  livekit: [{ issuer: "key-1" }, { signature: { scheme: "jwt", issuer: "key-1" } }],
  speaknode: [{ header: "x-signature" }, { signature: { scheme: "hmac", header: "x-signature" } }],
};
