import { SkipLink } from '@nl-design-system-candidate/skip-link-react'
import { useTeksten } from '../teksten/teksten.ts'

/** The first stop of the keyboard: past the frame, to the content. */
export const SkipNaarInhoud = () => <SkipLink href="#inhoud">{useTeksten().kader.naarInhoud}</SkipLink>
