import { both, invented, inventedEn, type PlannedContent, renewed, shown } from './plan.ts'

const drawn = (file: string, altTh: string, altEn: string) => ({
  file,
  altTh: `ภาพวาด: ${altTh}`,
  altEn: `A drawing: ${altEn}`,
})

const story = 'วันและสถานที่สมมติขึ้นเพื่อการสาธิต กิจกรรมเป็นของสำนักงานจริง'

/** What the founding story tells of, as news; `day` counts from the day of seeding. */
export function plannedNews(day: (offset: number) => string): PlannedContent[] {
  const training = {
    title: 'อบรมวิเคราะห์ความเสี่ยงการทุจริต ร่วมกับเจ้าหน้าที่ ป.ป.ช.',
    summary: invented(
      story,
      'ผู้แทนทุกกลุ่มฝึกหาจุดเสี่ยงในงานของตน ให้คะแนนโอกาสและผลกระทบ แล้วเขียนมาตรการลดความเสี่ยงที่ทำได้จริง โดยมีเจ้าหน้าที่สำนักงาน ป.ป.ช. เป็นวิทยากร',
      '**นำมาด้วย** ขั้นตอนงานที่กลุ่มทำอยู่ และเรื่องที่เคยถูกถามหรือร้องเรียน',
    ),
    pictures: {
      workshop: drawn(
        'workshop.png',
        'วิทยากรชี้ผังขั้นตอนงานบนกระดาน มีจุดเสี่ยงหนึ่งจุดทำเครื่องหมายไว้',
        'a speaker at a board with the steps of a task, one of them marked as a risk',
      ),
    },
    fields: {
      category: 'training',
      startsOn: day(20),
      endsOn: day(21),
      place: both('ห้องประชุมสำนักงาน', 'Meeting room of the office'),
    },
  }
  return [
    {
      kind: 'news',
      group: 'admin',
      story: shown(-40, {
        title: 'ประกาศ: ปีนี้เราไม่รับของขวัญ ขอรับเป็นคำอวยพร',
        summary: invented(
          'ถ้อยคำเขียนขึ้นเพื่อการสาธิต นโยบายและกิจกรรมเป็นของสำนักงานจริง',
          'บุคลากรทุกคนของสำนักงานงดรับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่ (No Gift Policy) ไม่ว่าก่อน ขณะ หรือหลังให้บริการ',
          'ท่านที่อยากแสดงน้ำใจ **เปลี่ยนของขวัญเป็นคำอวยพร** เขียนถึงกลุ่มงานที่ท่านประทับใจได้ทุกวันทำการ',
          '- มาติดต่อราชการ ไม่ต้องนำสิ่งใดมานอกจากเอกสาร\n- ใครเรียกรับสิ่งของหรือเงิน แจ้งผู้อำนวยการสำนักงานได้โดยตรง',
        ),
        titleEn: 'Announcement: no gifts this year, only good wishes',
        summaryEn: inventedEn(
          'The wording was written for the demonstration; the policy and the activity are the office’s own.',
          'Nobody in this office accepts a gift of any kind for doing their duty (No Gift Policy): not before, during or after a service.',
          'If you would like to show your appreciation, **turn the gift into a blessing** and write to the work group that helped you.',
          '- When you come to the office, bring nothing but your documents.\n- If anyone asks for goods or money, tell the director directly.',
        ),
        english: 'ready',
        pictures: {
          blessing: drawn(
            'blessing.png',
            'กล่องของขวัญถูกขีดออก แทนด้วยการ์ดคำอวยพร',
            'a gift crossed out, and a card with good wishes in its place',
          ),
        },
        fields: { category: 'announcement' },
      }),
    },
    {
      kind: 'news',
      group: 'supervision',
      story: shown(-33, {
        title: 'คะแนน ITA ของสำนักงาน: 99.59 ในปี 2563 และ 99.99 ในปี 2565',
        summary: invented(
          'ข่าวเขียนขึ้นเพื่อการสาธิต คะแนน ระดับ และอันดับเป็นของสำนักงานจริง',
          'ปีงบประมาณ 2563 สำนักงานได้ 99.59 คะแนน ระดับ AA เป็นอันดับ 1 จาก 225 เขต และปีงบประมาณ 2565 ได้ 99.99 คะแนน ระดับ AA กลับมาเป็นอันดับ 1 ของประเทศ ภายใต้การนำของนายสมพงศ์ พรมจันทร์ ผู้อำนวยการสำนักงานในปีนั้น',
          'วิธีทำงานสรุปได้เจ็ดขั้น: พุ่งเป้า · เร้าพลังด้วยทีม · รีบเร่งตรวจสอบ · ส่งมอบงานทำ · นำสู่การปฏิบัติ · ร้อยรัดด้วยใจ · ก้าวไปสู่ความเป็นหนึ่ง',
          'ปี 2564 ยังไม่มีข้อมูลในพอร์ทัลนี้ จึงเว้นไว้ตามจริง',
        ),
        titleEn: 'The office’s ITA score: 99.59 in 2563 and 99.99 in 2565',
        summaryEn: inventedEn(
          'The text was written for the demonstration; scores, levels and ranks are the office’s own.',
          'In fiscal year 2563 (2020) the office scored 99.59, level AA, first of 225 area offices. In 2565 (2022) it scored 99.99, level AA, and was first in the country again.',
        ),
        english: 'draft',
        fields: { category: 'news' },
      }),
    },
    {
      kind: 'news',
      group: 'policy',
      story: [
        ...shown(-30, training),
        ...renewed(-20, {
          ...training,
          summary: `${training.summary}\n\nผู้ที่เดินทางไม่สะดวกเข้าร่วมทางออนไลน์ได้ กลุ่มนโยบายและแผนส่งที่อยู่ห้องประชุมให้ก่อนวันอบรม`,
          fields: { ...training.fields, startsOn: day(23), endsOn: day(24) },
          changeNote: 'เลื่อนวันอบรมไปสามวัน และเปิดให้เข้าร่วมทางออนไลน์',
        }),
      ],
    },
    {
      kind: 'news',
      group: 'admin',
      story: shown(-16, {
        title: 'วันจันทร์หน้าเสาธง: เคารพธงชาติ ประชุม PLC และขยับกายด้วยกัน',
        summary: invented(
          story,
          'เช้าวันจันทร์ทุกกลุ่มพบกันหน้าเสาธง แลกเปลี่ยนเรียนรู้ (PLC) เรื่องงานที่ติดขัด แล้วปิดด้วยการออกกำลังกายสั้น ๆ ผู้มาติดต่อราชการเริ่มรับบริการได้ตามเวลาทำการปกติ',
          '![](file:{flag} "เริ่มสัปดาห์ที่หน้าเสาธง")',
          ':::gallery\n![](file:{circle})\n![](file:{stretch})\n:::',
        ),
        titleEn: 'Monday mornings: flag ceremony, learning together, a little exercise',
        summaryEn: inventedEn(
          'Day and place are invented; the activity is the office’s own.',
          'On Monday mornings all groups meet at the flag, talk over what is stuck (PLC) and end with a little exercise. Services begin at the usual hour.',
          '![](file:{flag} "The week begins at the flag")',
          ':::gallery\n![](file:{circle})\n![](file:{stretch})\n:::',
        ),
        english: 'ready',
        pictures: {
          flag: drawn(
            'flag.png',
            'บุคลากรยืนหน้าเสาธงของสำนักงานในเช้าวันจันทร์',
            'staff at the flagpole of the office on a Monday morning',
          ),
          circle: drawn('circle.png', 'คุยเรื่องงานรอบโต๊ะ (PLC)', 'talking work over at a table (PLC)'),
          stretch: drawn('stretch.png', 'ยืดแขนก่อนเริ่มงาน', 'stretching before work'),
        },
        fields: {
          category: 'activity',
          startsOn: day(11),
          place: both('หน้าเสาธงสำนักงาน', 'At the flagpole of the office'),
        },
      }),
    },
    {
      kind: 'news',
      group: 'finance',
      story: [
        ...shown(-26, {
          title: 'ประกาศผลผู้ชนะการเสนอราคา วัสดุสำนักงาน',
          summary: invented('รายการและจำนวนเงินสมมติขึ้น', 'ผลการจัดซื้อวัสดุสำนักงานโดยวิธีเฉพาะเจาะจง'),
          fields: { category: 'procurement' },
        }),
        {
          do: 'withdraw',
          on: -15,
          reason: 'ประกาศซ้ำกับหลักฐานรายเดือนของข้อจัดซื้อจัดจ้าง ซึ่งเป็นฉบับที่ถูกต้อง (ตัวอย่าง)',
        },
      ],
    },
    {
      kind: 'news',
      group: 'promotion',
      story: [
        {
          do: 'write',
          on: -3,
          draft: {
            title: 'ร่าง: กำหนดการสืบสานวัฒนธรรมท้องถิ่นของสำนักงาน',
            summary: invented('กำลังเขียน ยังไม่เผยแพร่', 'แต่งกายพื้นเมืองและเรียนรู้งานผ้าของชุมชน'),
            fields: { category: 'activity', startsOn: day(45) },
          },
        },
      ],
    },
  ]
}
