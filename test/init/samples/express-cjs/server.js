"use strict";

/* eslint-env node */
const express = require("express");
const app = express();
const bodyParser = express;
const { orders } = require("./lib/orders");

app.use(bodyParser.json());
app.use("/orders", orders);

const port = process.env.PORT || 8080;
app.listen(port, () => console.log("listening"));
