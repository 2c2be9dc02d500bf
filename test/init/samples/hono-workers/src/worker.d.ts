declare module "cloudflare:workers" {
  export const env: Cloudflare.Env;
}
declare namespace Cloudflare {
  interface Env {
    KV: string;
  }
}
