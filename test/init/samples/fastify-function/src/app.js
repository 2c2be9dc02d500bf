const fastify = require('fastify')

function build(options = {}) {
  const app = fastify(options)
  app.get('/', async () => ({ hello: 'world' }))
  return app
}

module.exports = { build }
