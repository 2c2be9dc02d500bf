"use strict";

const { Router } = require("express");

exports.orders = Router().post("/", (request, response) => response.json(request.body));
