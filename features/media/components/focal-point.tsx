'use client'

import { useState } from 'react'
import { mediaName } from '@/lib/media-name'
import { Thumbnail } from './thumbnail'

type Props = {
  picture: {
    hash: string
    widths: readonly number[]
    width: number
    height: number
    focalX: number
    focalY: number
  }
  words: Record<'title' | 'hint' | 'x' | 'y' | 'cropped', string>
}

const inTens = (share: number) => Math.min(100, Math.max(0, Math.round(share * 10) * 10))

/** Chooses what stays in sight when the picture is cropped: two sliders for the keys, or a click on the picture. */
export function FocalPoint({ picture, words }: Props) {
  const [point, setPoint] = useState({ focalX: picture.focalX, focalY: picture.focalY })
  const width = picture.widths.find((candidate) => candidate >= 640) ?? picture.width
  const axis = (name: 'focalX' | 'focalY', label: string) => (
    <label className="field">
      <span className="f">{label}</span>
      <input
        type="range"
        name={name}
        min={0}
        max={100}
        step={10}
        value={point[name]}
        onChange={(event) => setPoint({ ...point, [name]: Number(event.target.value) })}
      />
    </label>
  )
  return (
    <fieldset className="focal">
      <legend className="f">{words.title}</legend>
      <p className="sm mut">{words.hint}</p>
      <div className="whole">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the sliders below do the same by keys */}
        <img
          src={`/media/${mediaName(picture.hash, width, 'webp')}`}
          alt=""
          width={picture.width}
          height={picture.height}
          onClick={({ nativeEvent, currentTarget }) =>
            setPoint({
              focalX: inTens(nativeEvent.offsetX / currentTarget.width),
              focalY: inTens(nativeEvent.offsetY / currentTarget.height),
            })
          }
        />
        <span className="point" style={{ left: `${point.focalX}%`, top: `${point.focalY}%` }} />
      </div>
      <div className="axes">
        {axis('focalX', words.x)}
        {axis('focalY', words.y)}
      </div>
      <figure>
        <Thumbnail picture={{ ...picture, ...point }} alt="" />
        <figcaption className="sm mut">{words.cropped}</figcaption>
      </figure>
    </fieldset>
  )
}
