import { useEffect, useState } from 'preact/hooks';

/** The name after the hash of the address, kept up to date; the fallback where it is none of the names. */
export function useRoute<Name extends string>(names: readonly Name[], fallback: Name): Name {
  const read = () => names.find((name) => location.hash === `#${name}`) ?? fallback;
  const [route, setRoute] = useState(read);
  useEffect(() => {
    const follow = () => setRoute(read());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
