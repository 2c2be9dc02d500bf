import express, { json } from 'express';

class Base {}

class Server extends Base {
  app = express();

  constructor() {
    super();
    this.app.use(json());
  }
}

new Server().app.listen(process.env.PORT);
