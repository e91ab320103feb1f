'use client'
import { ButtonLink } from '#components/ui/button.tsx'
import './admin/admin.css'

// Both languages, and kept here and not in messages/: this page stands when the layout, which knows the language, does not.

/** Stands for the whole document of the staff side when its frame fails, as while the database is away. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="th">
      <body>
        <title>เปิดหน้านี้ไม่ได้ในขณะนี้ · This page cannot be opened</title>
        <header className="staff-top">
          <div className="wrap staff-bar">
            <span className="staff-brand">ระบบงานสุจริต · Sucharit</span>
          </div>
        </header>
        <main id="main" className="wrap" tabIndex={-1}>
          <div className="grid max-w-measure gap-6 py-10" role="alert">
            <section className="grid gap-2">
              <h1>เปิดหน้านี้ไม่ได้ในขณะนี้</h1>
              <p>
                รอสักครู่แล้วกดลองใหม่ งานที่บันทึกแล้วยังอยู่ครบ หากลองแล้วยังเปิดไม่ได้ โปรดแจ้งผู้ดูแลระบบของสำนักงาน
                {error.digest ? ' พร้อมรหัสอ้างอิงด้านล่าง' : ''}
              </p>
            </section>
            <section className="grid gap-2" lang="en">
              <h2>This page cannot be opened at the moment</h2>
              <p>
                Wait a moment and try again. Work that was saved is safe. If it still does not open, tell the
                administrator of the office
                {error.digest ? ', with the reference below.' : '.'}
              </p>
            </section>
            {error.digest ? (
              <p className="small soft">
                รหัสอ้างอิง · <span lang="en">Reference</span> <span className="hash">{error.digest}</span>
              </p>
            ) : null}
            <div className="flex flex-wrap gap-3">
              <ButtonLink href="">
                ลองใหม่ <span lang="en">· Try again</span>
              </ButtonLink>
              <ButtonLink kind="line" href="/">
                หน้าเว็บสำหรับประชาชน <span lang="en">· Public pages</span>
              </ButtonLink>
            </div>
          </div>
        </main>
      </body>
    </html>
  )
}
