const SIDE = 480

/**
 * Makes a picture small and draws it anew, so that the place and the camera that a telephone writes into it stay behind.
 * Base64 of JPEG.
 */
export async function smallPicture(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const address = canvas.toDataURL('image/jpeg', 0.82)
  return address.slice(address.indexOf(',') + 1)
}
