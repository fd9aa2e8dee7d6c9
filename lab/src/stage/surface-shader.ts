/** Height, slope and light of the terrain. `from` holds the surface that a new one grows out of. */
export const surfaceVertex = /* glsl */ `
attribute vec3 from;
attribute float openness;
uniform float grown;
varying vec3 seenNormal;
varying vec3 seenPosition;
varying float height;
varying float open;

void main() {
  vec3 p = position;
  vec3 n = normal;
  if (grown < 1.0) {
    p.z = mix(from.x, p.z, grown);
    n = mix(normalize(vec3(-from.yz, 1.0)), n, grown);
  }
  height = p.z;
  open = openness;
  seenNormal = normalMatrix * n;
  vec4 seen = modelViewMatrix * vec4(p, 1.0);
  seenPosition = seen.xyz;
  gl_Position = projectionMatrix * seen;
}
`;

export const surfaceFragment = /* glsl */ `
uniform sampler2D terrain;
uniform vec3 keyLight;
uniform vec3 zenith;
uniform vec3 shade;
uniform vec3 lit;
uniform vec3 underside;
varying vec3 seenNormal;
varying vec3 seenPosition;
varying float height;
varying float open;

void main() {
  vec3 n = normalize(seenNormal);
  vec3 eye = normalize(-seenPosition);
  // The underside keeps the light of the side above it, like thick paper, only darker: so the rare
  // triangle that peeks over a crest does not sparkle.
  float under = gl_FrontFacing ? 0.0 : smoothstep(0.1, -0.1, dot(n, eye));
  float step = clamp(height, 0.0, 1.0) * float(textureSize(terrain, 0).x - 1);
  int low = int(step);
  int high = min(low + 1, textureSize(terrain, 0).x - 1);
  vec3 base = mix(
    texelFetch(terrain, ivec2(low, 0), 0).rgb,
    texelFetch(terrain, ivec2(high, 0), 0).rgb,
    step - float(low)
  );
  float key = max((dot(n, keyLight) + 0.25) / 1.25, 0.0);
  float sky = 0.5 + 0.5 * dot(n, zenith);
  float light = 0.74 * key + 0.3 * sky;
  light *= mix(1.0, open, 0.9);
  vec3 colour = base * mix(shade, lit, clamp(light, 0.0, 1.15));
  float grazing = 1.0 - abs(dot(n, eye));
  colour = mix(colour, colour * shade, 0.3 * grazing * grazing * grazing);
  colour = mix(colour, colour * underside, under);
  // Half a step of noise, so that slow gradients do not fall into bands.
  float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
  gl_FragColor = vec4(colour + (noise - 0.5) / 255.0, 1.0);
}
`;
