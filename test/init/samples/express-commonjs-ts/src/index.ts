import * as dotenv from "./env";
import express = require("express");

dotenv.load();
const app = express(), port = process.env.PORT ?? 3000;
app.use(express.json());
app.listen(port);
