const http = require('http');

async function handle(request, response) { response.end('hi'); }

http.createServer(handle).listen(process.env.PORT);
