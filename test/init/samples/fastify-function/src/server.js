const { build } = require('./app')

build().listen({ port: process.env.PORT })
