'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const everyMs = 2_000

/** Has the page read anew while something goes on that it shows. */
export function Refresh() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), everyMs)
    return () => clearInterval(timer)
  }, [router])
  return null
}
