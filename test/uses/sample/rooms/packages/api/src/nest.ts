// Decorators of the framework.
export const Controller = (_path: string) => (_of: unknown) => {};
export const Post = () => (_of: unknown, _name: string, _descriptor: PropertyDescriptor) => {};
export const Body = () => (_of: unknown, _name: string, _index: number) => {};
export const Inject = () => (_of: unknown, _name: string | undefined, _index: number) => {};
/** Says which member of a payload a parameter is checked by. */
export const Checked =
  <Payload>(_member: keyof Payload) =>
  (_of: unknown, _name: string, _descriptor: PropertyDescriptor) => {};
