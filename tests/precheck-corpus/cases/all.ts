import type { Case } from '../make/bundle.ts'
import { coverage } from './coverage.ts'
import { dates } from './dates.ts'
import { declarations } from './declarations.ts'
import { elements } from './elements.ts'
import { fileNature } from './file-nature.ts'
import { fileOpening } from './file-opening.ts'
import { filePlain } from './file-plain.ts'
import { fileStructure } from './file-structure.ts'
import { fiscalYear } from './fiscal-year.ts'
import { links } from './links.ts'
import { moreSound } from './more-sound.ts'
import { personalData } from './personal-data.ts'
import { secondLook } from './second-look.ts'
import { thirdLook } from './third-look.ts'
import { unusual } from './unusual.ts'
import { wholeLaw } from './whole-law.ts'

export const cases: Case[] = [
  ...elements,
  ...fiscalYear,
  ...coverage,
  ...fileOpening,
  ...fileNature,
  ...fileStructure,
  ...filePlain,
  ...declarations,
  ...wholeLaw,
  ...links,
  ...personalData,
  ...dates,
  ...moreSound,
  ...unusual,
  ...secondLook,
  ...thirdLook,
]
