// What `npx wrangler types` writes for a Worker with this secret.
declare module "cloudflare:workers" {
  export const env: { readonly PHONIC_WEBHOOK_SECRET: string };
}
