/** The one function of topojson-client that the map uses; the package brings no types. */
declare module 'topojson-client' {
  export function mesh(topology: unknown, object: unknown): { coordinates: number[][][] };
}
