import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { haalSessie } from '../lib/sessie.ts'
import { queryClient } from '../lib/trpc.ts'
import { pasVoorkeurenToe } from '../lib/voorkeuren.ts'
import '../stijl/index.css'
import { maakRouter } from './router.tsx'

pasVoorkeurenToe()

const plek = document.getElementById('portal')
if (!plek) throw new Error('index.html mist het element #portal')

createRoot(plek).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={maakRouter({ haalSessie })} />
    </QueryClientProvider>
  </StrictMode>,
)
