import express from "express";

class Server {
    private readonly app: express.Express;

    constructor(private readonly port: number) {
        this.app = express();
        this.parse();
        this.routes();
    }

    private parse(): void {
        this.app.use(express.json());
    }

    private routes(): void {
        this.app.post("/orders", (request, response) => {
            response.json(request.body);
        });
    }

    start(): void {
        this.app.listen(this.port);
    }
}

new Server(Number(process.env.PORT ?? 3000)).start();
