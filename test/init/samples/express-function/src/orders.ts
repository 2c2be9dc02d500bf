import { Router } from 'express'

export function orders(): Router {
	const router = Router()
	router.post('/', (request, response) => {
		response.json(request.body)
	})
	return router
}
