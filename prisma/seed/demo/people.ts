import 'server-only'
import { hashPassword } from '#lib/auth/hashing.ts'
import { db } from '#lib/db.ts'
import type { Actor, GroupRole, OfficeRole } from '#lib/user/actor.ts'
import { type GroupSlug, groupName, workGroups } from './groups.ts'

interface Post {
  email: string
  name: string
  officeRoles: readonly OfficeRole[]
  groups: readonly (readonly [GroupSlug, GroupRole])[]
}

const DOMAIN = 'demo.example' // reserved by RFC 2606: no mail can ever reach it

const staffOf = (slug: GroupSlug): Post => ({
  email: `${slug}.staff@${DOMAIN}`,
  name: `เจ้าหน้าที่${groupName(slug)}`,
  officeRoles: [],
  groups: [[slug, 'contributor']],
})
const headOf = (slug: GroupSlug): Post => ({
  email: `${slug}.head@${DOMAIN}`,
  name: `ผู้อำนวยการ${groupName(slug)}`,
  officeRoles: [],
  groups: [[slug, 'reviewer']],
})
const coordinator: Post = {
  email: `coordinator@${DOMAIN}`,
  name: 'ศึกษานิเทศก์ ผู้ประสานงาน ITA',
  officeRoles: [],
  groups: [
    ['supervision', 'contributor'],
    ['admin', 'contributor'],
  ],
}
const publisher: Post = {
  email: `publisher@${DOMAIN}`,
  name: 'รองผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา',
  officeRoles: ['publisher'],
  groups: [],
}
const director: Post = {
  email: `director@${DOMAIN}`,
  name: 'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา',
  officeRoles: ['director'],
  groups: [],
}
const administrator: Post = {
  email: `administrator@${DOMAIN}`,
  name: 'ผู้ดูแลระบบ กลุ่ม DLICT',
  officeRoles: ['administrator'],
  groups: [],
}

/** Left the office in the running cycle and handed everything over: the account is disabled by the story itself. */
const former: Post = {
  email: `hr.former@${DOMAIN}`,
  name: 'นักทรัพยากรบุคคล (ย้ายไปสำนักงานอื่นแล้ว)',
  officeRoles: [],
  groups: [['hr', 'contributor']],
}

const posts: readonly Post[] = [
  administrator,
  former,
  director,
  publisher,
  coordinator,
  ...workGroups.flatMap(({ slug }) => [staffOf(slug), headOf(slug)]),
]

/** Whom the start script names; the other groups' accounts follow the same pattern. */
export const accountsToShow = [
  { ...pick(staffOf('finance')), roles: 'ผู้จัดทำ' },
  { ...pick(headOf('finance')), roles: 'ผู้ตรวจ' },
  { ...pick(staffOf('dlict')), roles: 'ผู้จัดทำ (มีงานที่ส่งกลับแก้ไข)' },
  { ...pick(headOf('legal')), roles: 'ผู้ตรวจ (มีงานรอตรวจ)' },
  { ...pick(staffOf('hr')), roles: 'ผู้จัดทำ (มีงานรับมอบให้อ่าน)' },
  { ...pick(coordinator), roles: 'ผู้จัดทำของสองกลุ่ม' },
  { ...pick(publisher), roles: 'ผู้อนุมัติเผยแพร่' },
  { ...pick(director), roles: 'ผู้อำนวยการ' },
  { ...pick(administrator), roles: 'ผู้ดูแลระบบ' },
]
function pick({ email, name }: Post): { email: string; post: string } {
  return { email, post: name }
}

/** Everyone who acts in the demonstration's history. */
export interface Cast {
  groupId: Record<GroupSlug, string>
  staff: Record<GroupSlug, Actor>
  head: Record<GroupSlug, Actor>
  coordinator: Actor
  publisher: Actor
  director: Actor
  administrator: Actor
  former: Actor
}

export async function makeWorkGroups(): Promise<Record<GroupSlug, string>> {
  const rows = await db().workGroup.createManyAndReturn({
    data: workGroups.map((group, index) => ({ ...group, position: index + 1 })),
    select: { id: true, slug: true },
  })
  return Object.fromEntries(rows.map((row) => [row.slug, row.id])) as Record<GroupSlug, string>
}

export async function makePeople(
  groupId: Record<GroupSlug, string>,
  options: { password: string; since: Date },
): Promise<Cast & { count: number }> {
  const actors = new Map<string, Actor>()
  await Promise.all(
    posts.map(async (post) => {
      const groups = post.groups.map(([slug, role]) => ({ workGroupId: groupId[slug], role }))
      const { id } = await db().user.create({
        data: {
          email: post.email,
          name: post.name,
          passwordHash: await hashPassword(options.password),
          createdAt: options.since,
          officeRoles: { create: post.officeRoles.map((role) => ({ role, grantedAt: options.since })) },
          memberships: { create: groups.map((group) => ({ ...group, grantedAt: options.since })) },
        },
        select: { id: true },
      })
      actors.set(post.email, {
        id,
        name: post.name,
        email: post.email,
        officeRoles: post.officeRoles,
        groups,
      })
    }),
  )
  const actorOf = (post: Post): Actor => actors.get(post.email)!
  const byGroup = (post: (slug: GroupSlug) => Post) =>
    Object.fromEntries(workGroups.map(({ slug }) => [slug, actorOf(post(slug))])) as Record<GroupSlug, Actor>
  return {
    groupId,
    staff: byGroup(staffOf),
    head: byGroup(headOf),
    coordinator: actorOf(coordinator),
    publisher: actorOf(publisher),
    director: actorOf(director),
    administrator: actorOf(administrator),
    former: actorOf(former),
    count: posts.length,
  }
}
