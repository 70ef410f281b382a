import{a as e,i as t,n,r,t as i}from"./post-DGRTmiwm.js";var a,o,s,c,l,u,d,f,p,m,h,g=Symbol.for(`pv`),_={},v=[],y=/^m(i|n|o|s|text|space)$/,ee=Array.isArray,b=v.slice,x=Object.assign;function S(e){e&&e.parentNode&&e.remove()}function C(e,t,n,r,i){var s={type:e,props:t,key:n,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:g,__v:i||++o,__i:-1,__u:0};return!i&&a.vnode&&a.vnode(s),s}function w(e){return e.children}function T(e,t){this.props=e,this.context=t,this.__g=0}function E(e,t){if(t==null)return e.__&&E(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!=`function`||e.props.__P?null:E(e)}function D(e){var t,n=e.__v,r=n.__e,i=[],o=[],s=e.__P;s&&((t=x({constructor:g},n)).__v=n.__v+1,a.vnode&&a.vnode(t),ae(s,t,n,e.__n,s.namespaceURI,32&n.__u?[r]:null,i,r||E(n),32&n.__u,o),t.__v=n.__v,t.__.__k[t.__i]=t,ce(i,t,o),n.__=n.__e=null,t.__e!=r&&O(t))}function O(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),O(e)}function k(e){(8&e.__g||(e.__g|=8,s.push(e),l++))&&c==a.debounceRendering||((c=a.debounceRendering)||queueMicrotask)(te)}function te(){try{for(var e,t=1;s.length;)s.length>t&&s.sort(u),e=s.shift(),t=s.length,8&e.__g&&D(e)}finally{(l=s.length)&&(c||queueMicrotask)(te)}}function ne(e,t,n,r,i,a,o,s,c,l,u){var d,f,p,m,h,g,y=r.__k||v,ee=t.length;for(c=re(n,t,y,c,ee),d=0;d<ee;d++)(p=n.__k[d])!=null&&(f=~p.__i&&y[p.__i]||_,p.__i=d,g=ae(e,p,f,i,a,o,s,c,l,u),m=p.__e,(f.ref!=p.ref||8&f.__u)&&(f.ref&&ue(f.ref,null,p,f),p.ref&&u.push(p.ref,p.__c||m,p)),h||=m,4&p.__u?(c=A(p,c,e,!f.__v),f.__e&&(f.__e=null)):typeof p.type==`function`&&g!==void 0?c=g:m&&(c=m.nextSibling),p.__u&=-21);return n.__e=h,c}function re(e,t,n,r,i){var a,o,s,c,l,u,d,f,p,m=n.length,h=m,_=0,v=0,y=e.__k=Array(i);for(a=0;a<i;a++)(o=t[a])!=null&&typeof o!=`boolean`&&typeof o!=`function`?(typeof o!=`object`||o.constructor===String?o=y[a]=C(null,o):ee(o)?o=y[a]=C(w,{children:o}):o.constructor===g&&o.__b?o=y[a]=C(o.type,o.props,o.key,o.ref,o.__v):y[a]=o,c=a+_,o.__=e,o.__b=e.__b+1,s=null,~(l=o.__i=ie(o,n,c,h))&&(h--,(s=n[l])&&(s.__u|=2)),s&&s.__v?(o.__u|=16,l==c-1?_--:l==c+1?_++:l!=c&&(l>c?_--:_++,v=1)):(~l||(i>m?_--:i<m&&_++),typeof o.type!=`function`&&(o.__u|=4))):y[a]=null;if(v){for(u=[],d=[],a=0;a<i;a++)if((o=y[a])&&16&o.__u){for(_=0,f=u.length;_<f;)u[p=_+f>>1]<o.__i?_=p+1:f=p;u[_]=o.__i,d[a]=_+1}for(_=u.length;a--;)d[a]&&(d[a]==_?_--:y[a].__u|=4)}if(h)for(a=0;a<m;a++)!(s=n[a])||2&s.__u||(s.__e==r&&(r=E(s)),de(s,s));return r}function A(e,t,n,r){var i,a,o,s;if(typeof e.type==`function`){if(e.props.__P)return t;if(i=e.__k)for(a=0;a<i.length;a++)i[a]&&(i[a].__=e,t=A(i[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=E(e))&&!t.parentNode&&(t=null),o=e.__e,s=t;s&&s.nodeType==8;)s=s.nextSibling;for(o!=s&&(!r&&n.moveBefore&&o.parentNode?n.moveBefore(o,t):n.insertBefore(o,t||null)),t=o;(t&&=t.nextSibling)&&t.nodeType==8&&!t.data.startsWith(`$s`););return t}function ie(e,t,n,r){var i,a=e.key,o=e.type,s=t[n],c=s&&!(2&s.__u);if(s===null&&a==null||c&&a==s.key&&o==s.type)return n;if(r>+!!c){for(i=n-1;i>=0;i--)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i;for(i=n+1;i<t.length;i++)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i}return-1}function j(e,t,n){n??=``,t[0]==`-`?e.setProperty(t,n):e[t]=n}function M(e,t,n,r,i){var a,o;if(t==`style`){if(typeof n==`string`)e.style.cssText=n;else{if(typeof r==`string`&&(e.style.cssText=r=``),r)for(t in r)n&&t in n||j(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||j(e.style,t,n[t])}}else if(t[0]==`o`&&t[1]==`n`)typeof n!=`function`&&(n=null),typeof r!=`function`&&(r=null),(e.__e||={})[t]=n,n&&r||(o=m[t]||(m[t]=N(t)),(e.__a||={})[t]=p,a=t!=(t=t.replace(f,`$1`)),(t=t.slice(2))[0]<`a`&&(t=t.toLowerCase()),n?e.addEventListener(t,o,a):e.removeEventListener(t,o,a));else{if(i==`http://www.w3.org/2000/svg`)t=t.replace(/xlink(H|:h)/,`h`).replace(/sName$/,`s`);else if(t!=`width`&&t!=`height`&&t!=`href`&&t!=`list`&&t!=`form`&&t!=`tabIndex`&&t!=`download`&&t!=`rowSpan`&&t!=`colSpan`&&t!=`role`&&t!=`popover`&&t in e)try{e[t]=n??``;return}catch{}if(typeof n==`function`)return;n==null||!1===n&&t[4]!=`-`?e.removeAttribute(t):e.setAttribute(t,t==`popover`&&n==1?``:n)}}function N(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[d]==null)t[d]=p++;else if(t[d]<this.__a[e])return;return n(a.event?a.event(t):t)}}}function ae(e,t,n,r,i,o,s,c,l,u){var d,f,p,m,h,_,y,b,C,D,O,k,te,re,A,ie,j,M,N=t.type;if(t.constructor!==g)return null;128&n.__u&&(l=32&n.__u,d=n.__c.__z)&&(t.__u|=l,f=o=[],d.nodeType==8?c=oe(d,o):o.push(d),c=o[0]||c),(d=a.__b)&&d(t);n:if(typeof N==`function`){p=s.length;try{if(b=t.props,C=(d=N.prototype)&&d.render,D=(d=N.contextType)&&r[d.__c],O=d?D?D.props.value:d.__:r,(m=n.__c)?(t.__c=m,2&m.__g&&(m.__g|=1)):(C?t.__c=m=new N(b,O):(t.__c=m=new T(b,O),m.constructor=N,m.render=fe),D&&D.sub(m),m.state||(m.state={}),m.__n=r,m.__g|=8,m.__h=[],m.__k=[]),C&&(m.__s||(m.__s=m.state),N.getDerivedStateFromProps&&(m.__s==m.state&&(m.__s=x({},m.__s)),x(m.__s,N.getDerivedStateFromProps(b,m.__s)))),h=m.props,_=m.state,m.__v=t,n.__c){if(b!==h&&C&&!N.getDerivedStateFromProps&&m.componentWillReceiveProps&&m.componentWillReceiveProps(b,O),t.__v==n.__v&&!(8&m.__g)||!(4&m.__g)&&m.shouldComponentUpdate&&!1===m.shouldComponentUpdate(b,m.__s,O)){t.__v!=n.__v&&(m.props=b,m.state=m.__s,m.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(e){e&&(e.__=t)}),v.push.apply(m.__h,m.__k),m.__k=[],m.__h.length&&s.push(m),c=E(n);break n}m.componentWillUpdate&&m.componentWillUpdate(b,m.__s,O),C&&m.componentDidUpdate&&m.__h.push(function(){m.componentDidUpdate(h,_,y)})}else C&&!N.getDerivedStateFromProps&&m.componentWillMount&&m.componentWillMount(),C&&m.componentDidMount&&m.__h.push(m.componentDidMount);m.context=O,m.props=b,m.__P=e,m.__g&=-5,k=a.__r,te=C?25:0;do m.__g&=-9,k&&k(t),d=m.render(m.props,m.state=m.__s,m.context);while(8&m.__g&&++te<25);C&&(v.push.apply(m.__h,m.__k),m.__k=[]),m.state=m.__s,m.getChildContext&&(r=x({},r,m.getChildContext())),C&&n.__c&&m.getSnapshotBeforeUpdate&&(y=m.getSnapshotBeforeUpdate(h,_)),re=d&&d.type===w&&d.key==null?d.props.children:d,b.__P&&(d=c,i=(e=b.__P).namespaceURI,l=o=null,n.props&&n.props.__P!=e&&(n.__k.some(function(e){e&&de(e,e)}),n.__k=null),c=n.__k?E(n,0):null),c=ne(e,ee(re)?re:[re],t,n,r,i,o,s,c,l,u),b.__P&&(t.__e=null,c=d),t.__u&=-161,f&&f.some(S),m.__h.length&&s.push(m),1&m.__g&&(m.__g&=-4)}catch(e){if(s.length=p,t.__v=null,l||o){if(e&&e.then){if(t.__u|=128|l,o){for(~(j=o.indexOf(c||void 0))||(j=o.length);(M=o[j-1])&&M.nodeType==8;)j--;for(;j<o.length;j++)if(M=o[j]){if(o[j]=null,A){if(M==ie)break}else{if(M.nodeType!=8)break;M.data.startsWith(`$s`)&&(ie=oe(A=M))}}}if(!A){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;A=c}(d=oe(A=t.__c.__z||(t.__c.__z=A)))?(t.__e=A,c=d):t.__e=c,c&&=c.nextSibling}else o&&o.some(S)}else t.__e=n.__e;t.__k||=n.__k||[],e&&e.then||se(t),a.__e(e,t,n)}}else c=t.__e=le(n.__e,t,n,r,i,o,s,l,u,e);return(d=a.diffed)&&d(t),c}function oe(e,t){if(e&&e.nodeType==8&&e.data.startsWith(`$s`))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith(`$s`))n++;else if(e.data.startsWith(`/$s`)&&!--n)return e}t&&t.push(e)}}function se(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(se))}function ce(e,t,n){for(var r=0;r<n.length;)ue(n[r++],n[r++],n[r++]);a.__c&&a.__c(t,e),e.some(function(t){try{e=t.__h,t.__h=[],e.some(function(e){e.call(t)})}catch(e){a.__e(e,t.__v)}})}function le(e,t,n,r,i,o,s,c,l,u){var d,f,p,m,h,g,v,x,C=n.props||_,w=t.props,T=t.type;if(T==`svg`?i=`http://www.w3.org/2000/svg`:T==`math`?i=`http://www.w3.org/1998/Math/MathML`:i||=`http://www.w3.org/1999/xhtml`,o){for(d=0;d<o.length;d++)if((h=o[d])&&(T?h.localName==T:h.nodeType==3)){e=h,o[d]=null;break}}if(!e){if(x=u.ownerDocument||document,!T)return x.createTextNode(w);e=x.createElementNS(i,T,w.is?w:u),c&&=(a.__m&&a.__m(t,o),!1),o=null}if(T){if(u=T==`template`&&e.content||e,o=T==`textarea`&&w.defaultValue!=null?null:o&&b.call(u.childNodes),!c&&o)for(C={},d=0;d<e.attributes.length;d++)C[(h=e.attributes[d]).name]=h.value;for(d in C)h=C[d],d==`dangerouslySetInnerHTML`?p=h:d==`children`||d in w||d==`value`&&`defaultValue`in w||d==`checked`&&`defaultChecked`in w||M(e,d,null,h,i);for(d in w)h=w[d],d==`children`?m=h:d==`dangerouslySetInnerHTML`?f=h:d==`value`?g=h:d==`checked`?v=h:c&&typeof h!=`function`||C[d]===h||M(e,d,h,C[d],i);f?(c||p&&(f.__html==p.__html||f.__html==e.innerHTML)||(e.innerHTML=f.__html),t.__k=[]):(p&&(e.textContent=``),(T==`foreignObject`||i==`http://www.w3.org/1998/Math/MathML`&&y.test(T))&&(i=`http://www.w3.org/1999/xhtml`),ne(u,ee(m)?m:[m],t,n,r,i,o,s,o?o[0]:n.__k&&E(n,0),c,l),o&&o.some(S)),c&&T!=`textarea`||(d=`value`,T==`progress`&&g==null?e.removeAttribute(d):g==null||g===e[d]&&(T!=`progress`||g)||M(e,d,g,C[d],i),d=`checked`,v!=null&&v!=e[d]&&M(e,d,v,C[d],i))}else C===w||c&&e.data==w||(e.data=w);return e}function ue(e,t,n,r){try{typeof e==`function`?t?t.__x=e(t)||1:(r&&=r.__c||r.__e)&&(t=r.__x)&&(r.__x=null,typeof t==`function`?t():e(null)):e.current=t}catch(e){a.__e(e,n)}}function de(e,t,n){var r,i,o,s;if(a.unmount&&a.unmount(e),!(r=e.ref)||r.current&&r.current!=e.__e||ue(r,null,t,e),r=e.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(e){a.__e(e,t)}r.__P=r.__n=null}if(r=e.__k)for(s=0;s<r.length;s++)r[s]&&de(r[s],t,typeof e.type!=`function`||n&&!e.props.__P);!n&&(r=e.__c)&&(r=r.__z)&&(i=oe(r,o=[]))&&(r==e.__e&&o.some(S),S(i),S(r)),n||S(e.__e),e.__e=e.__c=e.__=null}function fe(e,t,n){return this.constructor(e,n)}function pe(e,t){var n,r,i,o;a.__&&a.__(e,t),t.nodeType==9&&(t=t.documentElement),r=(n=e&&32&e.__u)?null:t.__k,t.__k=C(w,{children:[e]}),i=[],o=[],ae(t,t.__k,r||_,_,t.namespaceURI,r?null:t.firstChild?b.call(t.childNodes):null,i,r?r.__e:t.firstChild,n,o),ce(i,t.__k,o),t.__k.props.children=null}function me(e){function t(e){var n,r;return this.getChildContext||(n=new Set,(r={})[t.__c]=this,this.getChildContext=function(){return r},this.shouldComponentUpdate=function(e){this.props.value!=e.value&&n.forEach(function(e){e.__g|=4,k(e)})},this.sub=function(e){n.add(e);var t=e.componentWillUnmount;e.componentWillUnmount=function(){n.delete(e),t&&t.call(e)}}),e.children}return t.__c=`__cC`+h++,t.__=e,t.Provider=(t.Consumer=function(e,t){return e.children(t)}).contextType=t,t}a={__e:function(e,t,n,r){for(var i,a,o;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((o=(a=i.constructor)&&a.getDerivedStateFromError)&&i.setState(a.getDerivedStateFromError(e)),i.componentDidCatch&&(i.componentDidCatch(e,r||{}),o=1),o&&8&i.__g)return void(i.__g|=2)}catch(t){e=t}}throw l=0,e}},o=0,T.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=x({},this.state)),typeof e==`function`&&(e=e(x({},n),this.props)),e&&(x(n,e),this.__v&&(t&&this.__k.push(t),k(this)))},T.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),k(this))},T.prototype.render=w,s=[],l=0,u=function(e,t){return e.__v.__b-t.__v.__b},d=Symbol(),f=/(PointerCapture)$|Capture$/i,p=0,m={},h=0;var P,F,he,ge,_e=Object.is,ve=0,ye=[],be=[],I=a,xe=I.__b,Se=I.__r,Ce=I.diffed,we=I.__c,Te=I.unmount,Ee=I.__;function L(e,t){I.__h&&I.__h(F,e,ve||t),ve=0;var n=F.__H||(F.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function R(e){return ve=1,De(Re,e)}function De(e,t,n){var r=L(P++,2);if(r.t=e,!r.__c&&(r.__=[n?n(t):Re(void 0,t),function(e){var t=(r.__N||r.__)[0],n=r.t(t,e);_e(t,n)||(r.__N=[n,r.__[1]],r.__c.setState({}))}],r.__c=F,!F.__f)){F.__f=!0;var i=F.shouldComponentUpdate;F.shouldComponentUpdate=function(e,t,n){var r=this.__H;if(!r)return!0;var a=!1,o=this.props!=e;if(r.__.some(function(e){e.__N&&(a=!0,_e(e.__[0],e.__N[0])||(o=!0))}),i){var s=i.call(this,e,t,n);return a?s||o:s}return!a||o}}return r.__}function z(e,t){var n=L(P++,3);!I.__s&&Le(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,F.__H.__h.push(n))}function Oe(e,t){var n=L(P++,4);!I.__s&&Le(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,F.__h.push(n))}function B(e){return ve=5,ke(function(){return{current:e}},[])}function ke(e,t){var n=L(P++,7);return Le(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function Ae(e){var t=F.context[e.__c],n=L(P++,9);return n.c=e,t?(n.__??(n.__=!0,t.sub(F)),t.props.value):e.__}function je(){var e;do{for(;e=be.shift();)try{Fe(e)}catch(t){I.__e(t,{__:(e=e.__P)&&e.__v})}for(;e=ye.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Fe),t.__h.some(Ie),t.__h=[]}catch(n){t.__h=[],I.__e(n,e.__v)}}}while(be.length)}I.__b=function(e){F=null,xe&&xe(e)},I.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Ee&&Ee(e,t)},I.__r=function(e){Se&&Se(e),P=0;var t=(F=e.__c).__H;t&&(he==F?F.__h=[]:(t.__h.some(Fe),t.__h.some(Ie),P=0),t.__h=[],t.__.some(function(e){e.__N&&(e.__=e.__N),e.u=e.__N=void 0})),he=F},I.diffed=function(e){Ce&&Ce(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Pe(ye.push(t)),t.__H.__.some(function(e){e.u&&(e.__H=e.u)})),he=F=null},I.__c=function(e,t){t.some(function(e){try{e.__h.some(Fe),e.__h=e.__h.filter(function(e){return!e.__||Ie(e)})}catch(t){e.__h=[function(){throw t}]}}),we&&we(e,t)},I.unmount=function(e){Te&&Te(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n&&=n.__c}r.__P=n,Pe(be.push(r))}else Fe(r)}catch(e){t=e}}),r.__H=void 0,t&&I.__e(t,r.__v))};var Me=typeof requestAnimationFrame==`function`;function Ne(e){var t,n=function(){clearTimeout(r),Me&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);Me&&(t=requestAnimationFrame(n))}function Pe(e){e!=1&&ge==I.requestAnimationFrame||((ge=I.requestAnimationFrame)||Ne)(je)}function Fe(e){var t=F,n=e.__c;typeof n==`function`&&(e.__c=void 0,n()),F=t}function Ie(e){var t=F;e.__c=e.__(),F=t}function Le(e,t){return!e||e.length!=t.length||t.some(function(t,n){return!_e(t,e[n])})}function Re(e,t){return typeof t==`function`?t(e):t}var ze={skip:[`Go to the content`,`Haere ki te kiko`],children:[`Children`,`Ngā tamariki`],findings:[`Overlaps and gaps`,`Ngā inaki me ngā āputa`],language:[`Te reo Māori`,`English`],signedInAs:[`Signed in as`,`Kua takiuru hei`],switchPerson:[`Switch person`,`Panonihia te tangata`],token:[`Access token, kept until the page is closed or loaded anew`,`Tohu urunga, ka puritia kia katia rā anō te whārangi`],useToken:[`Use it`,`Whakamahia`],loading:[`Loading…`,`E uta ana…`],failed:[`This could not be shown.`,`Kāore tēnei i taea te whakaatu.`],notFound:[`There is nothing here that you may see.`,`Karekau he mea i konei e āhei ana koe te kite.`],pages:[`Pages`,`Ngā whārangi`],previous:[`Previous`,`Tōmua`],next:[`Next`,`Panuku`],pageOf:[`%s to %s of %s`,`%s ki te %s o te %s`],nameOfChild:[`Name of a child, or its beginning; macrons may be left out`,`Te ingoa o te tamaiti, tōna tīmatanga rānei; ka taea te waiho ngā tohutō`],find:[`Find`,`Rapua`],noChild:[`No child whom you may see has this name.`,`Karekau he tamaiti e āhei ana koe te kite nōna tēnei ingoa.`],age:[`Age: %s`,`Te pakeke: %s`],countOfChildren:[`Children: %s`,`Ngā tamariki: %s`],again:[`Try again`,`Ngana anō`],network:[`Network`,`Te kōtuinga`],whanau:[`Whānau`,`Te whānau`],timeline:[`Timeline`,`Te rārangi wā`],siblings:[`Siblings`,`Ngā tamariki o te whānau`],aboutChild:[`About this child`,`Mō tēnei tamaiti`],lead:[`Lead Professional`,`Te kaimahi matua`],nobodyLeads:[`Nobody leads`,`Kāore he kaimahi matua`],noNetwork:[`No network is open on this day`,`Kāore he kōtuinga e tuwhera ana i tēnei rā`],since:[`since %s`,`mai i te %s`],until:[`to %s`,`ki te %s`],day:[`Day`,`Te rā`],move:[`Move the day`,`Nekehia te rā`],today:[`Today`,`Ko tēnei rā`],comparedWith:[`Compared with`,`Ka whakatauritea ki`],picture:[`Picture`,`Te pikitia`],save:[`Save the picture (SVG)`,`Tiakina te pikitia (SVG)`],inWords:[`The picture in words`,`Te pikitia hei kupu`],asTable:[`The picture as a table`,`Te pikitia hei ripanga`],part:[`Part of life`,`Wāhanga o te ao`],name:[`Name`,`Ingoa`],agency:[`Agency`,`Pokapū`],role:[`What they are or do`,`He aha rātou`],from:[`From`,`Mai i`],to:[`To`,`Ki`],change:[`Since then`,`Mai i taua wā`],NEW:[`new`,`hou`],GONE:[`gone`,`kua riro`],SAME:[``,``],overlaps:[`Overlaps`,`Ngā inaki`],gaps:[`Gaps`,`Ngā āputa`],noFindings:[`Nothing overlaps and nothing is missing on this day.`,`Karekau he inaki, karekau he āputa i tēnei rā.`],childSafe:[`This is how the child and its whānau see the network.`,`Ko te āhua tēnei e kite ai te tamaiti me tōna whānau.`],brokeGlass:[`You see this child because you broke the glass, until %s. The director of the team was told.`,`E kite ana koe i tēnei tamaiti nā te mea i wāhia e koe te karaihe, tae noa ki te %s. Kua whakamōhiotia te kaiwhakahaere o te rōpū.`],restsOn:[`What it rests on`,`Ngā taunakitanga`],inPicture:[`Show in the picture`,`Whakaaturia i te pikitia`],INTENDED:[`Decided that it is meant to be so`,`Kua whakataua: he mea āta whakarite`],RESOLVE:[`Decided to do something about it`,`Kua whakataua: ka whakatikaina`],MERGE:[`Decided to make one of it`,`Kua whakataua: ka whakakotahitia`],STOP:[`Decided that one of it ends`,`Kua whakataua: ka mutu tētahi`],WITHDRAWN:[`Open again`,`Kua tuwhera anō`],Network:[`network`,`kōtuinga`],Activity:[`activity of the plan`,`mahi o te mahere`],Appointment:[`appointment`,`hui kua whakaritea`],Assessment:[`assessment`,`aromatawai`],AssessmentContribution:[`part of an assessment`,`wāhanga o tētahi aromatawai`],Barrier:[`barrier`,`ārai`],Concern:[`concern`,`āwangawanga`],Disagreement:[`disagreement`,`taupatupatu`],Hui:[`hui`,`hui`],InformationRequest:[`request for information`,`tono mōhiohio`],Need:[`need`,`matea`],Observation:[`observation`,`kitenga`],ParticipationConsent:[`agreement to take part`,`whakaaetanga kia uru`],PlanReview:[`review of the plan`,`arotakenga o te mahere`],PlanVersion:[`plan`,`mahere`],SafetyCheck:[`safety check`,`arowhai haumaru`],ServiceRequest:[`request for a service`,`tono ratonga`],Supervision:[`supervision`,`tirohanga ngaio`],TrainingModule:[`training`,`akoranga`],UpdateRequest:[`request for news`,`tono kōrero hou`],sideBySide:[`Siblings side by side`,`Ngā tamariki o te whānau, taha ki te taha`],noSiblings:[`No sibling is recorded whom you may see.`,`Karekau he tamaiti anō o te whānau e āhei ana koe te kite.`],aSibling:[`A sibling whom you may not see`,`Tētahi atu tamaiti o te whānau kāore e āhei ana koe te kite`],shared:[`shared`,`ngātahi`],whoIsWhere:[`Agencies around each child`,`Ngā pokapū kei te taha o ia tamaiti`],whose:[`Whose`,`Nō wai`],caseload:[`The children I work with`,`Ngā tamariki e tautokona ana e au`],teamOf:[`Children of %s`,`Ngā tamariki o %s`],kind:[`What`,`He aha`],first:[`First`,`Te tuatahi`],SEVERITY:[`what matters most`,`te mea nui rawa`],AGE:[`the oldest`,`te mea tawhito rawa`],noOpenFindings:[`Nothing is open.`,`Karekau he mea e tuwhera ana.`],count:[`%s open`,`%s e tuwhera ana`],api:[`API`,`API`],apiTitle:[`What this page asked of the API`,`Ngā mea i uia e tēnei whārangi ki te API`],close:[`Close`,`Katia`],copy:[`Copy the query`,`Tāruatia te uiui`],copied:[`Copied`,`Kua tāruatia`],openInGraphiQL:[`Open in GraphiQL`,`Huakina i GraphiQL`],variables:[`Variables`,`Ngā taurangi`]};function V(e,t,...n){return n.reduce((e,t)=>e.replace(`%s`,String(t)),ze[t][+(e===`MI`)])}var Be={EN:`January February March April May June July August September October November December`.split(` `),MI:`Hānuere Pēpuere Māehe Āperira Mei Hune Hūrae Ākuhata Hepetema Oketopa Noema Tīhema`.split(` `)};function Ve(e,t){let[n,r,i]=t.split(`-`).map(Number);return`${i} ${Be[e][r-1]} ${n}`}var He=me(null);function H(){let e=Ae(He);return{...e,say:(t,...n)=>V(e.lang,t,...n),sayDay:t=>Ve(e.lang,t)}}function Ue(e,t){let{ask:n}=Ae(He),[r,i]=R({to:``}),[a,o]=R(0),s=`${a} ${JSON.stringify(t)}`;return z(()=>{let r=new AbortController;return n(e,t,r.signal).then(e=>r.signal.aborted||i({to:s,data:e}),e=>r.signal.aborted||i(({data:t})=>({to:s,data:t,error:e.message}))),()=>r.abort()},[e,s,n]),{...r,loading:r.to!==s,retry:()=>o(a+1)}}var We=Symbol.for(`pv`),Ge=0;Array.isArray;function U(e,t,n,r,i,o){t||={};var s,c,l=t;if(`ref`in l&&typeof e!=`function`)for(c in l={},t)c==`ref`?s=t[c]:l[c]=t[c];var u={type:e,props:l,key:n,ref:s,__k:null,__:null,__b:0,__e:null,__c:null,constructor:We,__v:--Ge,__i:-1,__u:0};return(i||o)&&(u.__source=i,u.__self=o),a.vnode&&a.vnode(u),u}function Ke({asked:e}){let{say:t}=H(),n=B(null);return U(w,{children:[U(`button`,{type:`button`,"aria-haspopup":`dialog`,onClick:()=>n.current.showModal(),children:t(`api`)}),U(`dialog`,{ref:n,class:`drawer`,"aria-labelledby":`api-title`,children:[U(`div`,{class:`title`,children:[U(`h2`,{id:`api-title`,children:t(`apiTitle`)}),U(`button`,{type:`button`,onClick:()=>n.current.close(),children:t(`close`)})]}),e.map(e=>U(qe,{asked:e},e.name))]})]})}function qe({asked:t}){let{say:n}=H(),[r,i]=R(!1),a=JSON.stringify(t.variables,null,2);return U(`section`,{children:[U(`h3`,{children:t.name}),U(`pre`,{tabIndex:0,"aria-label":t.name,children:t.query.trim()}),U(`h4`,{children:n(`variables`)}),U(`pre`,{tabIndex:0,"aria-label":`${t.name}: ${n(`variables`)}`,children:a}),U(`p`,{class:`row`,children:[U(`button`,{type:`button`,onClick:()=>navigator.clipboard.writeText(t.query).then(()=>i(!0)),children:n(r?`copied`:`copy`)}),U(`a`,{class:`button`,href:`./graphiql`,onClick:()=>e({query:t.query,variables:a}),children:n(`openInGraphiQL`)})]})]})}function Je({answer:e,children:t}){let{say:n}=H();return U(w,{children:[U(`p`,{class:`state`,role:`status`,children:e.loading&&n(`loading`)}),e.error&&!e.loading&&U(`p`,{class:`error`,role:`alert`,children:[n(`failed`),` `,U(`span`,{lang:`en`,children:e.error}),` `,U(`button`,{type:`button`,onClick:e.retry,children:n(`again`)})]}),U(`div`,{"aria-busy":e.loading,children:e.data!==void 0&&t(e.data)})]})}var W=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}},Ye=new W(`
    fragment AboutChild on Child {
  name
  familyName
  birth {
    age(asAt: $asAt)
  }
  access {
    through
    expiresAt
  }
  about: network(asAt: $asAt) {
    acceptedOn
    team {
      name
      nameMi
    }
    leadProfessional {
      since
      practitioner {
        name
      }
      agency {
        name
      }
    }
  }
}
    `,{fragmentName:`AboutChild`}),Xe=new W(`
    fragment Found on Finding {
  key
  code
  kind
  severity
  polarity
  since
  explanation(lang: $lang)
  review {
    decision
    reason
  }
  evidence {
    __typename
    ... on Node {
      id
    }
    ... on Child {
      name
    }
    ... on Practitioner {
      name
    }
    ... on Agency {
      name
    }
    ... on Whanau {
      whanauName: name
    }
    ... on ServiceProvision {
      since
      until
      type {
        name
        nameMi
      }
      agency {
        id
        name
      }
      practitioner {
        id
        name
      }
    }
  }
}
    `,{fragmentName:`Found`}),Ze=new W(`
    fragment Names on Query {
  findingRules {
    code
    title(lang: $lang)
  }
  codeLists(names: ["Severity"]) {
    codes {
      code
      name(lang: $lang)
    }
  }
}
    `,{fragmentName:`Names`}),Qe=new W(`
    fragment Drawing on Picture {
  svg
  altText
  rows {
    id
    part
    name
    agency
    role
    lead
    since
    until
    change
  }
}
    `,{fragmentName:`Drawing`}),$e=new W(`
    fragment Side on SupportNetwork {
  leadProfessional {
    practitioner {
      name
    }
  }
  agencies {
    agency {
      id
      name
    }
    practitioners {
      id
      name
    }
    services {
      id
      type {
        name
        nameMi
      }
    }
  }
}
    `,{fragmentName:`Side`}),et={"\n  fragment AboutChild on Child {\n    name\n    familyName\n    birth {\n      age(asAt: $asAt)\n    }\n    access {\n      through\n      expiresAt\n    }\n    about: network(asAt: $asAt) {\n      acceptedOn\n      team {\n        name\n        nameMi\n      }\n      leadProfessional {\n        since\n        practitioner {\n          name\n        }\n        agency {\n          name\n        }\n      }\n    }\n  }\n":Ye,"\n  query ChildPicture($id: ID!, $asAt: Date, $comparedWith: Date, $style: PictureStyle!, $shape: PictureShape!, $findings: Boolean!, $lang: Lang!) {\n    child(id: $id) {\n      ...AboutChild\n      network(asAt: $asAt) {\n        view\n        picture(style: $style, shape: $shape, lang: $lang, comparedWith: $comparedWith) {\n          ...Drawing\n        }\n        overlaps @include(if: $findings) {\n          ...Found\n        }\n        gaps @include(if: $findings) {\n          ...Found\n        }\n      }\n    }\n    ...Names\n  }\n":new W(`
    query ChildPicture($id: ID!, $asAt: Date, $comparedWith: Date, $style: PictureStyle!, $shape: PictureShape!, $findings: Boolean!, $lang: Lang!) {
  child(id: $id) {
    ...AboutChild
    network(asAt: $asAt) {
      view
      picture(style: $style, shape: $shape, lang: $lang, comparedWith: $comparedWith) {
        ...Drawing
      }
      overlaps @include(if: $findings) {
        ...Found
      }
      gaps @include(if: $findings) {
        ...Found
      }
    }
  }
  ...Names
}
    fragment AboutChild on Child {
  name
  familyName
  birth {
    age(asAt: $asAt)
  }
  access {
    through
    expiresAt
  }
  about: network(asAt: $asAt) {
    acceptedOn
    team {
      name
      nameMi
    }
    leadProfessional {
      since
      practitioner {
        name
      }
      agency {
        name
      }
    }
  }
}
fragment Found on Finding {
  key
  code
  kind
  severity
  polarity
  since
  explanation(lang: $lang)
  review {
    decision
    reason
  }
  evidence {
    __typename
    ... on Node {
      id
    }
    ... on Child {
      name
    }
    ... on Practitioner {
      name
    }
    ... on Agency {
      name
    }
    ... on Whanau {
      whanauName: name
    }
    ... on ServiceProvision {
      since
      until
      type {
        name
        nameMi
      }
      agency {
        id
        name
      }
      practitioner {
        id
        name
      }
    }
  }
}
fragment Names on Query {
  findingRules {
    code
    title(lang: $lang)
  }
  codeLists(names: ["Severity"]) {
    codes {
      code
      name(lang: $lang)
    }
  }
}
fragment Drawing on Picture {
  svg
  altText
  rows {
    id
    part
    name
    agency
    role
    lead
    since
    until
    change
  }
}`),"\n  query Children($name: String, $first: Int!, $after: String) {\n    children(filter: { name: $name }, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n      }\n      nodes {\n        id\n        name\n        familyName\n        birth {\n          age\n        }\n        network {\n          team {\n            name\n            nameMi\n          }\n          leadProfessional {\n            practitioner {\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n":new W(`
    query Children($name: String, $first: Int!, $after: String) {
  children(filter: {name: $name}, first: $first, after: $after) {
    totalCount
    pageInfo {
      endCursor
    }
    nodes {
      id
      name
      familyName
      birth {
        age
      }
      network {
        team {
          name
          nameMi
        }
        leadProfessional {
          practitioner {
            name
          }
        }
      }
    }
  }
}
    `),"\n  fragment Found on Finding {\n    key\n    code\n    kind\n    severity\n    polarity\n    since\n    explanation(lang: $lang)\n    review {\n      decision\n      reason\n    }\n    evidence {\n      __typename\n      ... on Node {\n        id\n      }\n      ... on Child {\n        name\n      }\n      ... on Practitioner {\n        name\n      }\n      ... on Agency {\n        name\n      }\n      ... on Whanau {\n        whanauName: name\n      }\n      ... on ServiceProvision {\n        since\n        until\n        type {\n          name\n          nameMi\n        }\n        agency {\n          id\n          name\n        }\n        practitioner {\n          id\n          name\n        }\n      }\n    }\n  }\n":Xe,'\n  fragment Names on Query {\n    findingRules {\n      code\n      title(lang: $lang)\n    }\n    codeLists(names: ["Severity"]) {\n      codes {\n        code\n        name(lang: $lang)\n      }\n    }\n  }\n':Ze,"\n  query OpenFindings($in: FindingsIn!, $kind: FindingKind, $orderBy: FindingOrder!, $first: Int!, $after: String, $lang: Lang!) {\n    findings(in: $in, filter: { kind: $kind }, orderBy: $orderBy, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n      }\n      nodes {\n        ...Found\n        child {\n          id\n          name\n        }\n        whanau {\n          name\n        }\n      }\n    }\n    ...Names\n  }\n":new W(`
    query OpenFindings($in: FindingsIn!, $kind: FindingKind, $orderBy: FindingOrder!, $first: Int!, $after: String, $lang: Lang!) {
  findings(
    in: $in
    filter: {kind: $kind}
    orderBy: $orderBy
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      endCursor
    }
    nodes {
      ...Found
      child {
        id
        name
      }
      whanau {
        name
      }
    }
  }
  ...Names
}
    fragment Found on Finding {
  key
  code
  kind
  severity
  polarity
  since
  explanation(lang: $lang)
  review {
    decision
    reason
  }
  evidence {
    __typename
    ... on Node {
      id
    }
    ... on Child {
      name
    }
    ... on Practitioner {
      name
    }
    ... on Agency {
      name
    }
    ... on Whanau {
      whanauName: name
    }
    ... on ServiceProvision {
      since
      until
      type {
        name
        nameMi
      }
      agency {
        id
        name
      }
      practitioner {
        id
        name
      }
    }
  }
}
fragment Names on Query {
  findingRules {
    code
    title(lang: $lang)
  }
  codeLists(names: ["Severity"]) {
    codes {
      code
      name(lang: $lang)
    }
  }
}`),"\n  query Roles {\n    me {\n      roles {\n        kind\n        team {\n          id\n          name\n          nameMi\n        }\n      }\n    }\n  }\n":new W(`
    query Roles {
  me {
    roles {
      kind
      team {
        id
        name
        nameMi
      }
    }
  }
}
    `),"\n  fragment Drawing on Picture {\n    svg\n    altText\n    rows {\n      id\n      part\n      name\n      agency\n      role\n      lead\n      since\n      until\n      change\n    }\n  }\n":Qe,"\n  fragment Side on SupportNetwork {\n    leadProfessional {\n      practitioner {\n        name\n      }\n    }\n    agencies {\n      agency {\n        id\n        name\n      }\n      practitioners {\n        id\n        name\n      }\n      services {\n        id\n        type {\n          name\n          nameMi\n        }\n      }\n    }\n  }\n":$e,"\n  query SiblingsSideBySide($id: ID!, $asAt: Date) {\n    child(id: $id) {\n      ...AboutChild\n      network(asAt: $asAt) {\n        ...Side\n        siblings {\n          child {\n            id\n            name\n            network(asAt: $asAt) {\n              ...Side\n            }\n          }\n          leadProfessional {\n            practitioner {\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n":new W(`
    query SiblingsSideBySide($id: ID!, $asAt: Date) {
  child(id: $id) {
    ...AboutChild
    network(asAt: $asAt) {
      ...Side
      siblings {
        child {
          id
          name
          network(asAt: $asAt) {
            ...Side
          }
        }
        leadProfessional {
          practitioner {
            name
          }
        }
      }
    }
  }
}
    fragment AboutChild on Child {
  name
  familyName
  birth {
    age(asAt: $asAt)
  }
  access {
    through
    expiresAt
  }
  about: network(asAt: $asAt) {
    acceptedOn
    team {
      name
      nameMi
    }
    leadProfessional {
      since
      practitioner {
        name
      }
      agency {
        name
      }
    }
  }
}
fragment Side on SupportNetwork {
  leadProfessional {
    practitioner {
      name
    }
  }
  agencies {
    agency {
      id
      name
    }
    practitioners {
      id
      name
    }
    services {
      id
      type {
        name
        nameMi
      }
    }
  }
}`)};function G(e){return et[e]??{}}var tt=!1;function nt(){tt=!0}function K({place:e,children:t}){let n=B(null);return z(()=>{tt&&n.current.focus({preventScroll:!0}),tt=!1},[e]),U(`h1`,{ref:n,tabIndex:-1,children:t})}var rt=864e5,it=()=>new Intl.DateTimeFormat(`en-CA`,{timeZone:`Pacific/Auckland`}).format(new Date),q=(e,t)=>new Date(Date.parse(e)+t*rt).toISOString().slice(0,10),at=(e,t)=>Math.round((Date.parse(t)-Date.parse(e))/rt),ot=e=>/^(19|20|21)\d\d-\d\d-\d\d$/.test(e)&&!Number.isNaN(Date.parse(e)),st=[`network`,`whanau`,`timeline`,`siblings`],ct={view:`children`,id:``,tab:`network`,asAt:``,comparedWith:``,finding:``};function lt(e){try{return dt(e)}catch{return ct}}var ut=e=>e&&ot(e)?e:``;function dt(e){let[t=``,n]=e.replace(/^#\/?/,``).split(`?`),[r,i=``,a]=t.split(`/`).map(decodeURIComponent),o=new URLSearchParams(n);return r===`findings`?{...ct,view:r}:r!==`child`||!i?ct:{view:r,id:i,tab:st.find(e=>e===a)??`network`,asAt:ut(o.get(`asAt`)),comparedWith:ut(o.get(`comparedWith`)),finding:o.get(`finding`)??``}}function J(e){let t={...ct,...e};if(t.view!==`child`)return t.view===`findings`?`#/findings`:`#/`;let n=new URLSearchParams;for(let e of[`asAt`,`comparedWith`,`finding`])t[e]&&n.set(e,t[e]);return`#/child/${encodeURIComponent(t.id)}/${t.tab}${n.size?`?${n}`:``}`}function ft(){let[e,t]=R(()=>lt(location.hash));return z(()=>{let e=()=>t(lt(location.hash));return addEventListener(`hashchange`,e),()=>removeEventListener(`hashchange`,e)},[]),e}function pt(e){history.replaceState(null,``,J(e)),dispatchEvent(new HashChangeEvent(`hashchange`))}G(`
  fragment AboutChild on Child {
    name
    familyName
    birth {
      age(asAt: $asAt)
    }
    access {
      through
      expiresAt
    }
    about: network(asAt: $asAt) {
      acceptedOn
      team {
        name
        nameMi
      }
      leadProfessional {
        since
        practitioner {
          name
        }
        agency {
          name
        }
      }
    }
  }
`);function mt({child:e,route:t}){let{say:n,sayDay:r,lang:i}=H(),{team:a,leadProfessional:o}=e.about;return U(`header`,{children:[U(K,{place:`${t.id} ${t.tab}`,children:[e.name,` `,e.familyName]}),U(`p`,{class:`facts`,children:[e.birth?.age!=null&&U(`span`,{children:n(`age`,e.birth.age)}),U(`span`,{children:a?i===`MI`&&a.nameMi||a.name:n(`noNetwork`)}),a&&U(`span`,{children:o?`${n(`lead`)}: ${o.practitioner.name}${o.agency?`, ${o.agency.name}`:``}, ${n(`since`,r(o.since))}`:n(`nobodyLeads`)})]}),e.access.through.includes(`BREAK_GLASS`)&&e.access.expiresAt&&U(`p`,{class:`note`,children:n(`brokeGlass`,new Date(e.access.expiresAt).toLocaleTimeString(`en-NZ`,{timeZone:`Pacific/Auckland`,timeStyle:`short`}))}),U(`nav`,{class:`tabs`,"aria-label":n(`aboutChild`),children:st.map(e=>U(`a`,{href:J({...t,tab:e}),"aria-current":e===t.tab?`page`:void 0,children:n(e)},e))})]})}var ht=150;function gt({route:e,acceptedOn:t,compares:n}){let{say:r,sayDay:i}=H(),a=it(),o=[q(a,-365),t?q(t,-60):a].sort()[0],s=q(a,90),[c,l]=R(e.asAt||a),u=B(void 0);z(()=>l(e.asAt||a),[e.asAt,a]),z(()=>()=>clearTimeout(u.current),[]);let d=(t,n=0)=>{l(t),clearTimeout(u.current),u.current=setTimeout(()=>pt({...e,asAt:t===a?``:t,comparedWith:e.comparedWith>t?``:e.comparedWith,finding:``}),n)};return U(`fieldset`,{class:`days`,children:[U(`legend`,{children:r(`day`)}),U(`label`,{children:[r(`move`),U(`input`,{type:`range`,min:0,max:at(o,s),value:at(o,c),"aria-valuetext":i(c),onInput:e=>d(q(o,Number(e.currentTarget.value)),ht)})]}),U(`div`,{class:`row`,children:[U(`label`,{children:[r(`day`),` `,U(`input`,{type:`date`,value:c,onChange:e=>ot(e.currentTarget.value)&&d(e.currentTarget.value)})]}),U(`button`,{type:`button`,onClick:()=>d(a),children:r(`today`)}),n&&U(`label`,{children:[r(`comparedWith`),` `,U(`input`,{type:`date`,max:c,value:e.comparedWith,onChange:t=>{let n=t.currentTarget.value;(n===``||ot(n)&&n<=c)&&pt({...e,comparedWith:n})}})]})]})]})}function _t({found:e,names:t,chosen:n,onChoose:r}){let{say:i}=H();return e.length===0?U(`p`,{children:i(`noFindings`)}):U(w,{children:[`OVERLAP`,`GAP`].map(a=>{let o=e.filter(e=>e.kind===a);return o.length>0&&U(`section`,{children:[U(`h2`,{children:i(a===`OVERLAP`?`overlaps`:`gaps`)}),U(`ol`,{class:`findings`,children:o.map(a=>U(`li`,{class:a.key===n?`chosen`:void 0,children:[U(vt,{found:a,names:t,number:e.indexOf(a)+1}),U(`button`,{type:`button`,"aria-pressed":a.key===n,onClick:()=>r(a.key===n?``:a.key),children:i(`inPicture`)}),a.key===n&&U(yt,{found:a})]},a.key))})]},a)})})}function vt({found:e,names:t,number:n}){let{say:r,sayDay:i}=H(),a=t.codeLists[0]?.codes.find(t=>t.code===e.severity)?.name;return U(w,{children:[U(`h3`,{children:[n!==void 0&&U(`span`,{class:`number ${e.kind.toLowerCase()} ${e.polarity.toLowerCase()}`,children:n}),t.findingRules.find(t=>t.code===e.code)?.title]}),U(`p`,{class:`facts`,children:[U(`span`,{class:`severity ${e.severity.toLowerCase()}`,children:a}),e.since&&U(`span`,{children:r(`since`,i(e.since))}),U(`span`,{children:e.code.split(`_`)[0]})]}),U(`p`,{children:e.explanation}),e.review&&U(`p`,{children:[U(`b`,{children:[r(e.review.decision),`:`]}),` `,e.review.reason]})]})}function yt({found:e}){let{say:t,sayDay:n,lang:r}=H(),{asAt:i}=ft(),a=e=>{switch(e.__typename){case`Child`:return U(`a`,{href:J({view:`child`,id:e.id,asAt:i}),children:e.name});case`Practitioner`:case`Agency`:return e.name;case`Whanau`:return e.whanauName;case`ServiceProvision`:return[r===`MI`&&e.type.nameMi||e.type.name,e.agency.name,e.practitioner?.name,t(`since`,n(e.since)),e.until&&t(`until`,n(q(e.until,-1)))].filter(Boolean).join(`, `);default:return t(e.__typename)}};return U(w,{children:[U(`h4`,{children:t(`restsOn`)}),U(`ul`,{children:e.evidence.map(e=>U(`li`,{children:a(e)},e.id))})]})}function bt(e){return e.evidence.flatMap(e=>e.__typename===`ServiceProvision`?[e.id,e.agency.id,e.practitioner?.id??e.id]:[e.id])}var xt=matchMedia(`(max-width: 59.99rem)`);function St(){let[e,t]=R(xt.matches);return z(()=>{let e=()=>t(xt.matches);return xt.addEventListener(`change`,e),()=>xt.removeEventListener(`change`,e)},[]),e}G(`
  fragment Drawing on Picture {
    svg
    altText
    rows {
      id
      part
      name
      agency
      role
      lead
      since
      until
      change
    }
  }
`);function Ct({picture:e,pointed:t,onKey:n}){let{say:r}=H(),i=B(null);return Oe(()=>{let t=new DOMParser().parseFromString(e.svg,`image/svg+xml`).documentElement;i.current.replaceChildren(document.importNode(t,!0))},[e.svg]),Oe(()=>{i.current.classList.toggle(`pointing`,t!==void 0);for(let e of i.current.querySelectorAll(`[data-id], [data-key]`))e.classList.toggle(`on`,t!==void 0&&(e.getAttribute(`data-key`)===t.key||t.ids.includes(e.getAttribute(`data-id`)??``)))},[e.svg,t]),U(w,{children:[U(`div`,{ref:i,class:`drawing`,onClick:e=>{let t=e.target.closest(`[data-key]`)?.getAttribute(`data-key`);t&&n?.(t)}}),U(`p`,{children:U(`button`,{type:`button`,onClick:()=>Tt(e.svg),children:r(`save`)})}),U(`details`,{children:[U(`summary`,{children:r(`inWords`)}),U(`pre`,{class:`words`,children:e.altText})]}),U(`details`,{children:[U(`summary`,{children:r(`asTable`)}),U(wt,{rows:e.rows})]})]})}function wt({rows:e}){let{say:t,sayDay:n}=H(),r=e.some(e=>e.since||e.until),i=e.some(e=>e.change!==`SAME`);return U(`div`,{class:`scroll`,role:`region`,tabIndex:0,"aria-label":t(`asTable`),children:U(`table`,{children:[U(`thead`,{children:U(`tr`,{children:[U(`th`,{scope:`col`,children:t(`name`)}),U(`th`,{scope:`col`,children:t(`role`)}),U(`th`,{scope:`col`,children:t(`agency`)}),U(`th`,{scope:`col`,children:t(`part`)}),r&&U(`th`,{scope:`col`,children:t(`from`)}),r&&U(`th`,{scope:`col`,children:t(`to`)}),i&&U(`th`,{scope:`col`,children:t(`change`)})]})}),U(`tbody`,{children:e.map((e,a)=>U(`tr`,{children:[U(`th`,{scope:`row`,children:e.name}),U(`td`,{children:[e.lead&&t(`lead`),e.role].filter(Boolean).join(`, `)}),U(`td`,{children:e.agency}),U(`td`,{children:e.part}),r&&U(`td`,{children:e.since&&n(e.since)}),r&&U(`td`,{children:e.until&&n(q(e.until,-1))}),i&&U(`td`,{children:t(e.change)})]},a))})]})})}function Tt(e){let t=document.createElement(`a`);t.href=URL.createObjectURL(new Blob([e],{type:`image/svg+xml`})),t.download=`network.svg`,t.click(),URL.revokeObjectURL(t.href)}G(`
  fragment Side on SupportNetwork {
    leadProfessional {
      practitioner {
        name
      }
    }
    agencies {
      agency {
        id
        name
      }
      practitioners {
        id
        name
      }
      services {
        id
        type {
          name
          nameMi
        }
      }
    }
  }
`);function Et(e){let t=new Map;for(let n of e)for(let{agency:e}of n.network.agencies){let r=t.get(e.id)??{...e,around:[]};r.around.push(n),t.set(e.id,r)}return[...t.values()].sort((e,t)=>t.around.length-e.around.length||e.name.localeCompare(t.name,`mi`))}var Dt=Object.defineProperty,Ot=(e,t,n)=>t in e?Dt(e,t,{enumerable:!0,configurable:!0,writable:!0,value:n}):e[t]=n,kt=(e,t)=>{for(var n in t)Dt(e,n,{get:t[n],enumerable:!0})},At=(e,t,n)=>Ot(e,typeof t==`symbol`?t:t+``,n);kt({},{Graph:()=>Y,alg:()=>Ut});var jt=Object.defineProperty,Mt=(e,t)=>{for(var n in t)jt(e,n,{get:t[n],enumerable:!0})},Nt=class{constructor(e){this._isDirected=!0,this._isMultigraph=!1,this._isCompound=!1,this._nodes={},this._in={},this._preds={},this._out={},this._sucs={},this._edgeObjs={},this._edgeLabels={},this._nodeCount=0,this._edgeCount=0,this._defaultNodeLabelFn=()=>{},this._defaultEdgeLabelFn=()=>{},e&&(this._isDirected=`directed`in e?e.directed:!0,this._isMultigraph=`multigraph`in e&&e.multigraph,this._isCompound=`compound`in e&&e.compound),this._isCompound&&(this._parent={},this._children={},this._children[`\0`]={})}isDirected(){return this._isDirected}isMultigraph(){return this._isMultigraph}isCompound(){return this._isCompound}setGraph(e){return this._label=e,this}graph(){return this._label}setDefaultNodeLabel(e){return this._defaultNodeLabelFn=typeof e==`function`?e:()=>e,this}nodeCount(){return this._nodeCount}nodes(){return Object.keys(this._nodes)}sources(){return this.nodes().filter(e=>Object.keys(this._in[e]).length===0)}sinks(){return this.nodes().filter(e=>Object.keys(this._out[e]).length===0)}setNodes(e,t){return e.forEach(e=>{t===void 0?this.setNode(e):this.setNode(e,t)}),this}setNode(e,t){return e in this._nodes?(arguments.length>1&&(this._nodes[e]=t),this):(this._nodes[e]=arguments.length>1?t:this._defaultNodeLabelFn(e),this._isCompound&&(this._parent[e]=`\0`,this._children[e]={},this._children[`\0`][e]=!0),this._in[e]={},this._preds[e]={},this._out[e]={},this._sucs[e]={},++this._nodeCount,this)}node(e){return this._nodes[e]}hasNode(e){return e in this._nodes}removeNode(e){if(e in this._nodes){let t=e=>this.removeEdge(this._edgeObjs[e]);delete this._nodes[e],this._isCompound&&(this._removeFromParentsChildList(e),delete this._parent[e],this.children(e).forEach(e=>{this.setParent(e)}),delete this._children[e]),Object.keys(this._in[e]).forEach(t),delete this._in[e],delete this._preds[e],Object.keys(this._out[e]).forEach(t),delete this._out[e],delete this._sucs[e],--this._nodeCount}return this}setParent(e,t){if(!this._isCompound)throw Error(`Cannot set parent in a non-compound graph`);if(t===void 0)t=`\0`;else{t+=``;for(let n=t;n!==void 0;n=this.parent(n))if(n===e)throw Error(`Setting `+t+` as parent of `+e+` would create a cycle`);this.setNode(t)}return this.setNode(e),this._removeFromParentsChildList(e),this._parent[e]=t,this._children[t][e]=!0,this}parent(e){if(this._isCompound){let t=this._parent[e];if(t!==`\0`)return t}}children(e=`\0`){if(this._isCompound){let t=this._children[e];if(t)return Object.keys(t)}else{if(e===`\0`)return this.nodes();if(this.hasNode(e))return[]}return[]}predecessors(e){let t=this._preds[e];if(t)return Object.keys(t)}successors(e){let t=this._sucs[e];if(t)return Object.keys(t)}neighbors(e){let t=this.predecessors(e);if(t){let n=new Set(t),r=this.successors(e);if(r)for(let e of r)n.add(e);return Array.from(n.values())}}isLeaf(e){let t;return t=this.isDirected()?this.successors(e):this.neighbors(e),(t?.length??0)===0}filterNodes(e){let t=new this.constructor({directed:this._isDirected,multigraph:this._isMultigraph,compound:this._isCompound});t.setGraph(this.graph()),Object.entries(this._nodes).forEach(([n,r])=>{e(n)&&t.setNode(n,r)}),Object.values(this._edgeObjs).forEach(e=>{t.hasNode(e.v)&&t.hasNode(e.w)&&t.setEdge(e,this.edge(e))});let n={},r=e=>{let i=this.parent(e);return!i||t.hasNode(i)?(n[e]=i,i):i in n?n[i]:r(i)};return this._isCompound&&t.nodes().forEach(e=>t.setParent(e,r(e))),t}setDefaultEdgeLabel(e){return this._defaultEdgeLabelFn=typeof e==`function`?e:()=>e,this}edgeCount(){return this._edgeCount}edges(){return Object.values(this._edgeObjs)}setPath(e,t){return e.reduce((e,n)=>(t===void 0?this.setEdge(e,n):this.setEdge(e,n,t),n)),this}setEdge(e,t,n,r){let i,a,o,s,c=!1;typeof e==`object`&&e&&`v`in e?(i=e.v,a=e.w,o=e.name,arguments.length===2&&(s=t,c=!0)):(i=e,a=t,o=r,arguments.length>2&&(s=n,c=!0)),i=``+i,a=``+a,o!==void 0&&(o=``+o);let l=It(this._isDirected,i,a,o);if(l in this._edgeLabels)return c&&(this._edgeLabels[l]=s),this;if(o!==void 0&&!this._isMultigraph)throw Error(`Cannot set a named edge when isMultigraph = false`);this.setNode(i),this.setNode(a),this._edgeLabels[l]=c?s:this._defaultEdgeLabelFn(i,a,o);let u=Lt(this._isDirected,i,a,o);return i=u.v,a=u.w,Object.freeze(u),this._edgeObjs[l]=u,Pt(this._preds[a],i),Pt(this._sucs[i],a),this._in[a][l]=u,this._out[i][l]=u,this._edgeCount++,this}edge(e,t,n){let r=arguments.length===1?Rt(this._isDirected,e):It(this._isDirected,e,t,n);return this._edgeLabels[r]}edgeAsObj(e,t,n){let r=arguments.length===1?this.edge(e):this.edge(e,t,n);return typeof r!=`object`||!r?{label:r}:r}hasEdge(e,t,n){return(arguments.length===1?Rt(this._isDirected,e):It(this._isDirected,e,t,n))in this._edgeLabels}removeEdge(e,t,n){let r=arguments.length===1?Rt(this._isDirected,e):It(this._isDirected,e,t,n),i=this._edgeObjs[r];if(i){let e=i.v,t=i.w;delete this._edgeLabels[r],delete this._edgeObjs[r],Ft(this._preds[t],e),Ft(this._sucs[e],t),delete this._in[t][r],delete this._out[e][r],this._edgeCount--}return this}inEdges(e,t){return this.isDirected()?this.filterEdges(this._in[e],e,t):this.nodeEdges(e,t)}outEdges(e,t){return this.isDirected()?this.filterEdges(this._out[e],e,t):this.nodeEdges(e,t)}nodeEdges(e,t){if(e in this._nodes)return this.filterEdges({...this._in[e],...this._out[e]},e,t)}_removeFromParentsChildList(e){delete this._children[this._parent[e]][e]}filterEdges(e,t,n){if(!e)return;let r=Object.values(e);return n?r.filter(e=>e.v===t&&e.w===n||e.v===n&&e.w===t):r}};function Pt(e,t){e[t]?e[t]++:e[t]=1}function Ft(e,t){e[t]!==void 0&&!--e[t]&&delete e[t]}function It(e,t,n,r){let i=``+t,a=``+n;if(!e&&i>a){let e=i;i=a,a=e}return i+``+a+``+(r===void 0?`\0`:r)}function Lt(e,t,n,r){let i=``+t,a=``+n;if(!e&&i>a){let e=i;i=a,a=e}let o={v:i,w:a};return r&&(o.name=r),o}function Rt(e,t){return It(e,t.v,t.w,t.name)}Mt({},{read:()=>Ht,write:()=>zt});function zt(e){let t={options:{directed:e.isDirected(),multigraph:e.isMultigraph(),compound:e.isCompound()},nodes:Bt(e),edges:Vt(e)},n=e.graph();return n!==void 0&&(t.value=structuredClone(n)),t}function Bt(e){return e.nodes().map(t=>{let n=e.node(t),r=e.parent(t),i={v:t};return n!==void 0&&(i.value=n),r!==void 0&&(i.parent=r),i})}function Vt(e){return e.edges().map(t=>{let n=e.edge(t),r={v:t.v,w:t.w};return t.name!==void 0&&(r.name=t.name),n!==void 0&&(r.value=n),r})}function Ht(e){let t=new Nt(e.options);return e.value!==void 0&&t.setGraph(e.value),e.nodes.forEach(e=>{t.setNode(e.v,e.value),e.parent&&t.setParent(e.v,e.parent)}),e.edges.forEach(e=>{t.setEdge({v:e.v,w:e.w,name:e.name},e.value)}),t}var Ut={};Mt(Ut,{CycleException:()=>an,bellmanFord:()=>Gt,components:()=>qt,dijkstra:()=>Xt,dijkstraAll:()=>Qt,findCycles:()=>en,floydWarshall:()=>nn,isAcyclic:()=>sn,postorder:()=>dn,preorder:()=>fn,prim:()=>pn,shortestPaths:()=>mn,tarjan:()=>$t,topsort:()=>on});var Wt=()=>1;function Gt(e,t,n,r){return Kt(e,String(t),n||Wt,r||function(t){return e.outEdges(t)??[]})}function Kt(e,t,n,r){let i={},a,o=0,s=e.nodes(),c=function(e){let t=i[e.v],r=i[e.w];if(!t||!r)return;let o=n(e);t.distance+o<r.distance&&(i[e.w]={distance:t.distance+o,predecessor:e.v},a=!0)},l=function(){s.forEach(function(e){r(e).forEach(function(t){let n=t.v===e?t.v:t.w,r=n===t.v?t.w:t.v;c({v:n,w:r})})})};s.forEach(function(e){i[e]={distance:e===t?0:1/0,predecessor:``}});let u=s.length;for(let e=1;e<u&&(a=!1,o++,l(),a);e++);if(o===u-1&&(a=!1,l(),a))throw Error(`The graph contains a negative weight cycle`);return i}function qt(e){let t={},n=[],r;function i(n){var a,o;n in t||(t[n]=!0,r.push(n),(a=e.successors(n))==null||a.forEach(i),(o=e.predecessors(n))==null||o.forEach(i))}return e.nodes().forEach(function(e){r=[],i(e),r.length&&n.push(r)}),n}var Jt=class{constructor(){this._arr=[],this._keyIndices={}}size(){return this._arr.length}keys(){return this._arr.map(e=>e.key)}has(e){return e in this._keyIndices}priority(e){let t=this._keyIndices[e];if(t!==void 0)return this._arr[t].priority}min(){if(this.size()===0)throw Error(`Queue underflow`);return this._arr[0].key}add(e,t){let n=this._keyIndices,r=String(e);if(!(r in n)){let e=this._arr,i=e.length;return n[r]=i,e.push({key:r,priority:t}),this._decrease(i),!0}return!1}removeMin(){if(this.size()===0)throw Error(`Queue underflow`);this._swap(0,this._arr.length-1);let e=this._arr.pop();return delete this._keyIndices[e.key],this._heapify(0),e.key}decrease(e,t){let n=this._keyIndices[e];if(n===void 0)throw Error(`Key not found: ${e}`);let r=this._arr[n].priority;if(t>r)throw Error(`New priority is greater than current priority. Key: ${e} Old: ${r} New: ${t}`);this._arr[n].priority=t,this._decrease(n)}_heapify(e){let t=this._arr,n=2*e,r=n+1,i=e;n<t.length&&(i=t[n].priority<t[i].priority?n:i,r<t.length&&(i=t[r].priority<t[i].priority?r:i),i!==e&&(this._swap(e,i),this._heapify(i)))}_decrease(e){let t=this._arr,n=t[e].priority,r;for(;e!==0&&(r=e>>1,!(t[r].priority<n));)this._swap(e,r),e=r}_swap(e,t){let n=this._arr,r=this._keyIndices,i=n[e],a=n[t];n[e]=a,n[t]=i,r[a.key]=e,r[i.key]=t}},Yt=()=>1;function Xt(e,t,n,r){return Zt(e,String(t),n||Yt,r||function(t){return e.outEdges(t)??[]})}function Zt(e,t,n,r){let i={},a=new Jt,o,s,c=function(e){let t=e.v===o?e.w:e.v,r=i[t];if(!r)return;let c=n(e),l=s.distance+c;if(c<0)throw Error(`dijkstra does not allow negative edge weights. Bad edge: `+e+` Weight: `+c);l<r.distance&&(r.distance=l,r.predecessor=o,a.decrease(t,l))};for(e.nodes().forEach(function(e){let n=e===t?0:1/0;i[e]={distance:n,predecessor:``},a.add(e,n)});a.size()>0;){o=a.removeMin();let e=i[o];if(!e||e.distance===1/0)break;s=e,r(o).forEach(c)}return i}function Qt(e,t,n){return e.nodes().reduce(function(r,i){return r[i]=Xt(e,i,t,n),r},{})}function $t(e){let t=0,n=[],r={},i=[];function a(o){var s;let c=r[o]={onStack:!0,lowlink:t,index:t++};if(n.push(o),(s=e.successors(o))==null||s.forEach(function(e){if(e in r){let t=r[e];t!=null&&t.onStack&&(c.lowlink=Math.min(c.lowlink,t.index))}else{a(e);let t=r[e];t&&(c.lowlink=Math.min(c.lowlink,t.lowlink))}}),c.lowlink===c.index){let e=[],t;do{t=n.pop();let i=r[t];i&&(i.onStack=!1),e.push(t)}while(o!==t);i.push(e)}}return e.nodes().forEach(function(e){e in r||a(e)}),i}function en(e){return $t(e).filter(function(t){let n=t[0];return n?t.length>1||t.length===1&&(e.outEdges(n,n)??[]).length>0:!1})}var tn=()=>1;function nn(e,t,n){return rn(e,t||tn,n||function(t){return e.outEdges(t)??[]})}function rn(e,t,n){let r={},i=e.nodes();return i.forEach(function(e){let a={};r[e]=a,a[e]={distance:0,predecessor:``},i.forEach(function(t){e!==t&&(a[t]={distance:1/0,predecessor:``})}),n(e).forEach(function(n){let r=n.v===e?n.w:n.v,i=t(n);a[r]={distance:i,predecessor:e}})}),i.forEach(function(e){let t=r[e];t&&i.forEach(function(n){let a=r[n];a&&i.forEach(function(n){let r=a[e],i=t[n],o=a[n];if(r&&i&&o){let e=r.distance+i.distance;e<o.distance&&(o.distance=e,o.predecessor=i.predecessor)}})})}),r}var an=class extends Error{constructor(e){super(e),this.name=`CycleException`}};function on(e){let t={},n={},r=[];function i(a){var o;if(a in n)throw new an;a in t||(n[a]=!0,t[a]=!0,(o=e.predecessors(a))==null||o.forEach(i),delete n[a],r.push(a))}if(e.sinks().forEach(i),Object.keys(t).length!==e.nodeCount())throw new an;return r}function sn(e){try{on(e)}catch(e){if(e instanceof an)return!1;throw e}return!0}function cn(e,t,n,r,i){Array.isArray(t)||(t=[t]);let a=(t=>(e.isDirected()?e.successors(t):e.neighbors(t))??[]),o={};return t.forEach(function(t){if(!e.hasNode(t))throw Error(`Graph does not have node: `+t);i=ln(e,t,n===`post`,o,a,r,i)}),i}function ln(e,t,n,r,i,a,o){return t in r||(r[t]=!0,n||(o=a(o,t)),i(t).forEach(function(t){o=ln(e,t,n,r,i,a,o)}),n&&(o=a(o,t))),o}function un(e,t,n){return cn(e,t,n,function(e,t){return e.push(t),e},[])}function dn(e,t){return un(e,t,`post`)}function fn(e,t){return un(e,t,`pre`)}function pn(e,t){var n;let r=new Nt,i={},a=new Jt,o;function s(e){let n=e.v===o?e.w:e.v,r=a.priority(n);if(r!==void 0){let s=t(e);s<r&&(i[n]=o,a.decrease(n,s))}}if(e.nodeCount()===0)return r;e.nodes().forEach(function(e){a.add(e,1/0),r.setNode(e)});let c=e.nodes()[0];c!==void 0&&a.decrease(c,0);let l=!1;for(;a.size()>0;){if(o=a.removeMin(),o in i)r.setEdge(o,i[o]);else{if(l)throw Error(`Input graph is not connected: `+e);l=!0}(n=e.nodeEdges(o))==null||n.forEach(s)}return r}function mn(e,t,n,r){return hn(e,t,n,r??(t=>e.outEdges(t)??[]))}function hn(e,t,n,r){if(n===void 0)return Xt(e,t,n,r);let i=!1,a=e.nodes();for(let o=0;o<a.length;o++){let s=a[o];if(s===void 0)continue;let c=r(s);for(let e=0;e<c.length;e++){let t=c[e];if(!t)continue;let r=t.v===s?t.v:t.w;n({v:r,w:r===t.v?t.w:t.v})<0&&(i=!0)}if(i)return Gt(e,t,n,r)}return Xt(e,t,n,r)}var Y=Nt;function X(e,t,n,r){let i=r;for(;e.hasNode(i);)i=kn(r);return n.dummy=t,e.setNode(i,n),i}function gn(e){let t=new Y().setGraph(e.graph());return e.nodes().forEach(n=>t.setNode(n,e.node(n))),e.edges().forEach(n=>{let r=t.edge(n.v,n.w)||{weight:0,minlen:1},i=e.edge(n);t.setEdge(n.v,n.w,{weight:r.weight+i.weight,minlen:Math.max(r.minlen,i.minlen)})}),t}function _n(e){let t=new Y({multigraph:e.isMultigraph()}).setGraph(e.graph());return e.nodes().forEach(n=>{e.children(n).length||t.setNode(n,e.node(n))}),e.edges().forEach(n=>{t.setEdge(n,e.edge(n))}),t}function vn(e,t){let n=e.x,r=e.y,i=t.x-n,a=t.y-r,o=e.width/2,s=e.height/2;if(!i&&!a)throw Error(`Not possible to find intersection inside of the rectangle`);let c,l;return i===0||Math.abs(a)*o>Math.abs(i)*s?(a<0&&(s=-s),c=s*i/a,l=s):(i<0&&(o=-o),c=o,l=o*a/i),{x:n+c,y:r+l}}function yn(e){let t=An(Tn(e)+1).map(()=>[]);return e.nodes().forEach(n=>{let r=e.node(n),i=r.rank;i!==void 0&&(t[i]||(t[i]=[]),t[i][r.order]=n)}),t}function bn(e){let t=e.nodes().map(t=>{let n=e.node(t).rank;return n===void 0?Number.MAX_VALUE:n}),n=Z(Math.min,t);e.nodes().forEach(t=>{let r=e.node(t);Object.hasOwn(r,`rank`)&&(r.rank-=n)})}function xn(e){let t=e.nodes().map(t=>e.node(t).rank).filter(e=>e!==void 0),n=Z(Math.min,t),r=[];e.nodes().forEach(t=>{let i=e.node(t).rank-n;r[i]||(r[i]=[]),r[i].push(t)});let i=0,a=e.graph().nodeRankFactor;Array.from(r).forEach((t,n)=>{t===void 0&&n%a!==0?--i:t!==void 0&&i&&t.forEach(t=>e.node(t).rank+=i)})}function Sn(e,t,n,r){let i={width:0,height:0};return arguments.length>=4&&(i.rank=n,i.order=r),X(e,`border`,i,t)}function Cn(e,t=wn){let n=[];for(let r=0;r<e.length;r+=t){let i=e.slice(r,r+t);n.push(i)}return n}var wn=65535;function Z(e,t){return t.length>wn?e(...Cn(t).map(t=>e(...t))):e(...t)}function Tn(e){let t=e.nodes().map(t=>{let n=e.node(t).rank;return n===void 0?Number.MIN_VALUE:n});return Z(Math.max,t)}function En(e,t){let n={lhs:[],rhs:[]};return e.forEach(e=>{t(e)?n.lhs.push(e):n.rhs.push(e)}),n}function Dn(e,t){return t()}var On=0;function kn(e){return e+(``+ ++On)}function An(e,t,n=1){t??(t=e,e=0);let r=e=>e<t;n<0&&(r=e=>t<e);let i=[];for(let t=e;r(t);t+=n)i.push(t);return i}function jn(e,t){let n={};for(let r of t)e[r]!==void 0&&(n[r]=e[r]);return n}function Mn(e,t){let n;return n=typeof t==`string`?e=>e[t]:t,Object.entries(e).reduce((e,[t,r])=>(e[t]=n(r,t),e),{})}function Nn(e,t){return e.reduce((e,n,r)=>(e[n]=t[r],e),{})}var Pn=`\0`;function Fn(e,t,n){if(!(e&&t&&n&&t.dummy===`edge`&&n.dummy===`edge`&&t.edgeObj&&n.edgeObj&&e[t.edgeObj.v]&&e[n.edgeObj.v]&&e[t.edgeObj.w]&&e[n.edgeObj.w]))return 0;let r=!0;t.edgeObj.w===n.edgeObj.w&&(r=!1);let i=r?e[t.edgeObj.v]?.rank??NaN:e[t.edgeObj.w]?.rank??NaN,a=Object.entries(e).find(e=>e[1].edgeObj?.v===t.edgeObj.v&&e[1].edgeObj?.w===t.edgeObj.w&&e[1].rank===i),o=Object.entries(e).find(e=>e[1].edgeObj?.v===n.edgeObj.v&&e[1].edgeObj?.w===n.edgeObj.w&&e[1].rank===i);if(!a||!o)return 0;let s=a[1].order??NaN,c=o[1].order??NaN;return isNaN(s-c)?0:s-c}var In=class{constructor(){At(this,`_sentinel`);let e={};e._next=e._prev=e,this._sentinel=e}dequeue(){let e=this._sentinel,t=e._prev;if(t!==e)return Ln(t),t}enqueue(e){let t=this._sentinel;e._prev&&e._next&&Ln(e),e._next=t._next,t._next._prev=e,t._next=e,e._prev=t}toString(){let e=[],t=this._sentinel,n=t._prev;for(;n!==t;)e.push(JSON.stringify(n,Rn)),n=n._prev;return`[`+e.join(`, `)+`]`}};function Ln(e){e._prev._next=e._next,e._next._prev=e._prev,delete e._next,delete e._prev}function Rn(e,t){if(e!==`_next`&&e!==`_prev`)return t}var zn=In,Bn=()=>1;function Vn(e,t){if(e.nodeCount()<=1)return[];let n=Wn(e,t||Bn);return Hn(n.graph,n.buckets,n.zeroIdx).flatMap(t=>e.outEdges(t.v,t.w)||[])}function Hn(e,t,n){let r=[],i=t[t.length-1],a=t[0],o;for(;e.nodeCount();){for(;o=a.dequeue();)Un(e,t,n,o);for(;o=i.dequeue();)Un(e,t,n,o);if(e.nodeCount()){for(let i=t.length-2;i>0;--i)if(o=t[i]?.dequeue(),o){r=r.concat(Un(e,t,n,o,!0)||[]);break}}}return r}function Un(e,t,n,r,i){let a=[],o=i?a:void 0;return(e.inEdges(r.v)||[]).forEach(r=>{let o=e.edge(r),s=e.node(r.v);i&&a.push({v:r.v,w:r.w}),s.out-=o,Gn(t,n,s)}),(e.outEdges(r.v)||[]).forEach(r=>{let i=e.edge(r),a=r.w,o=e.node(a);o.in-=i,Gn(t,n,o)}),e.removeNode(r.v),o}function Wn(e,t){let n=new Y,r=0,i=0;e.nodes().forEach(e=>{n.setNode(e,{v:e,in:0,out:0})}),e.edges().forEach(e=>{let a=n.edge(e.v,e.w)||0,o=t(e),s=a+o;n.setEdge(e.v,e.w,s);let c=n.node(e.v),l=n.node(e.w);i=Math.max(i,c.out+=o),r=Math.max(r,l.in+=o)});let a=Kn(i+r+3).map(()=>new zn),o=r+1;return n.nodes().forEach(e=>{Gn(a,o,n.node(e))}),{graph:n,buckets:a,zeroIdx:o}}function Gn(e,t,n){var r,i,a;n.out?n.in?(a=e[n.out-n.in+t])==null||a.enqueue(n):(i=e[e.length-1])==null||i.enqueue(n):(r=e[0])==null||r.enqueue(n)}function Kn(e){let t=[];for(let n=0;n<e;n++)t.push(n);return t}function qn(e,t){(e.graph().acyclicer===`greedy`?Vn(e,n(e)):Jn(e,t??null)).forEach(t=>{let n=e.edge(t);e.removeEdge(t),n.forwardName=t.name,n.reversed=!0,e.setEdge(t.w,t.v,n,kn(`rev`))});function n(e){return t=>e.edge(t).weight}}function Jn(e,t){let n=[],r={},i={};function a(t){Object.hasOwn(i,t)||(i[t]=!0,r[t]=!0,e.outEdges(t).forEach(e=>{Object.hasOwn(r,e.w)?n.push(e):a(e.w)}),delete r[t])}function o(a){var s;Object.hasOwn(i,a)||(i[a]=!0,r[a]=!0,(s=e.outEdges(a))==null||s.forEach(i=>{Object.hasOwn(r,i.w)||t.node(a)?.rank>t.node(i.w)?.rank&&Xn(e,i.w,i)?n.push(i):o(i.w)}),delete r[a])}let s=a;return t&&typeof t.node==`function`&&(s=o),e.sources().forEach(s),e.nodes().forEach(s),n}function Yn(e){e.edges().forEach(t=>{let n=e.edge(t);if(n.reversed){e.removeEdge(t);let r=n.forwardName;delete n.reversed,delete n.forwardName,e.setEdge(t.w,t.v,n,r)}})}function Xn(e,t,n){let r=new Set;function i(t){if(e.sources().includes(t))return!0;r.add(t);for(let a of e.inEdges(t)??[])if((a.v!==n.v||a.w!==n.w)&&!r.has(a.v)&&i(a.v))return!0;return!1}return i(t)}function Zn(e){e.graph().dummyChains=[],e.edges().forEach(t=>Qn(e,t))}function Qn(e,t){let n=t.v,r=e.node(n).rank,i=t.w,a=e.node(i).rank,o=t.name,s=e.edge(t),c=s.labelRank;if(a===r+1)return;e.removeEdge(t);let l,u,d=0;for(++r;r<a;++d,++r)s.points=[],u={width:0,height:0,edgeLabel:s,edgeObj:t,rank:r},l=X(e,`edge`,u,`_d`),r===c&&(u.width=s.width,u.height=s.height,u.dummy=`edge-label`,u.labelpos=s.labelpos),e.setEdge(n,l,{weight:s.weight},o),d===0&&e.graph().dummyChains.push(l),n=l;e.setEdge(n,i,{weight:s.weight},o)}function $n(e){e.graph().dummyChains.forEach(t=>{let n=e.node(t),r=n.edgeLabel,i;for(e.setEdge(n.edgeObj,r);n.dummy;)i=e.successors(t)[0],e.removeNode(t),r.points.push({x:n.x,y:n.y}),n.dummy===`edge-label`&&(r.x=n.x,r.y=n.y,r.width=n.width,r.height=n.height),t=i,n=e.node(t)})}function er(e){let t={};function n(r){let i=e.node(r);if(Object.hasOwn(t,r))return i.rank;t[r]=!0;let a=e.outEdges(r),o=a?a.map(t=>t==null?1/0:n(t.w)-e.edge(t).minlen):[],s=Z(Math.min,o);return s===1/0&&(s=0),i.rank=s}e.sources().forEach(n)}function Q(e,t){return e.node(t.w).rank-e.node(t.v).rank-e.edge(t).minlen}var tr=nr;function nr(e){let t=new Y({directed:!1}),n=e.nodes();if(n.length===0)throw Error(`Graph must have at least one node`);let r=n[0],i=e.nodeCount();t.setNode(r,{});let a,o;for(;rr(t,e)<i&&(a=ir(t,e),a);)o=t.hasNode(a.v)?Q(e,a):-Q(e,a),ar(t,e,o);return t}function rr(e,t){function n(r){let i=t.nodeEdges(r);i&&i.forEach(i=>{let a=i.v,o=r===a?i.w:a;!e.hasNode(o)&&!Q(t,i)&&(e.setNode(o,{}),e.setEdge(r,o,{}),n(o))})}return e.nodes().forEach(n),e.nodeCount()}function ir(e,t){return t.edges().reduce((n,r)=>{let i=1/0;return e.hasNode(r.v)!==e.hasNode(r.w)&&(i=Q(t,r)),i<n[0]?[i,r]:n},[1/0,null])[1]}function ar(e,t,n){e.nodes().forEach(e=>t.node(e).rank+=n)}var{preorder:or,postorder:sr}=Ut,cr=$;$.initLowLimValues=fr,$.initCutValues=lr,$.calcCutValue=dr,$.leaveEdge=mr,$.enterEdge=hr,$.exchangeEdges=gr;function $(e){e=gn(e),er(e);let t=tr(e);fr(t),lr(t,e);let n,r;for(;n=mr(t);)r=hr(t,e,n),gr(t,e,n,r)}function lr(e,t){let n=sr(e,e.nodes());n=n.slice(0,n.length-1),n.forEach(n=>ur(e,t,n))}function ur(e,t,n){let r=e.node(n).parent,i=e.edge(n,r);i.cutvalue=dr(e,t,n)}function dr(e,t,n){let r=e.node(n).parent,i=!0,a=t.edge(n,r),o=0;a||=(i=!1,t.edge(r,n)),o=a.weight;let s=t.nodeEdges(n);return s&&s.forEach(a=>{let s=a.v===n,c=s?a.w:a.v;if(c!==r){let r=s===i,l=t.edge(a).weight;if(o+=r?l:-l,vr(e,n,c)){let t=e.edge(n,c).cutvalue;o+=r?-t:t}}}),o}function fr(e,t){arguments.length<2&&(t=e.nodes()[0]),pr(e,{},1,t)}function pr(e,t,n,r,i){let a=n,o=e.node(r);t[r]=!0;let s=e.neighbors(r);return s&&s.forEach(i=>{Object.hasOwn(t,i)||(n=pr(e,t,n,i,r))}),o.low=a,o.lim=n++,i?o.parent=i:delete o.parent,n}function mr(e){return e.edges().find(t=>e.edge(t).cutvalue<0)}function hr(e,t,n){let r=n.v,i=n.w;t.hasEdge(r,i)||(r=n.w,i=n.v);let a=e.node(r),o=e.node(i),s=a,c=!1;return a.lim>o.lim&&(s=o,c=!0),t.edges().filter(t=>c===yr(e,e.node(t.v),s)&&c!==yr(e,e.node(t.w),s)).reduce((e,n)=>Q(t,n)<Q(t,e)?n:e)}function gr(e,t,n,r){let i=n.v,a=n.w;e.removeEdge(i,a),e.setEdge(r.v,r.w,{}),fr(e),lr(e,t),_r(e,t)}function _r(e,t){let n=e.nodes().find(t=>!e.node(t).parent);if(!n)return;let r=or(e,[n]);r=r.slice(1),r.forEach(n=>{let r=e.node(n).parent,i=t.edge(n,r),a=!1;i||(i=t.edge(r,n),a=!0),t.node(n).rank=t.node(r).rank+(a?i.minlen:-i.minlen)})}function vr(e,t,n){return e.hasEdge(t,n)}function yr(e,t,n){return n.low<=t.lim&&t.lim<=n.lim}var br=xr;function xr(e){let t=e.graph().ranker;if(typeof t==`function`)return t(e);switch(t){case`network-simplex`:wr(e);break;case`tight-tree`:Cr(e);break;case`longest-path`:Sr(e);break;case`none`:break;default:wr(e)}}var Sr=er;function Cr(e){er(e),tr(e)}function wr(e){cr(e)}var Tr=Er;function Er(e){let t=Or(e),n=e.graph();Array.isArray(n.dummyChains)&&n.dummyChains.forEach(n=>{let r=e.node(n),i=r.edgeObj,a=Dr(e,t,i.v,i.w),o=a.path,s=a.lca,c=0,l=o[c],u=!0;for(;n!==i.w;){if(r=e.node(n),u){for(;(l=o[c])!==s&&e.node(l).maxRank<r.rank;)c++;l===s&&(u=!1)}if(!u){for(;c<o.length-1&&e.node(o[c+1]).minRank<=r.rank;)c++;l=o[c]}l!==void 0&&e.setParent(n,l),n=e.successors(n)[0]}})}function Dr(e,t,n,r){let i=[],a=[],o=Math.min(t[n].low,t[r].low),s=Math.max(t[n].lim,t[r].lim),c;c=n;do c=e.parent(c),i.push(c);while(c&&(t[c].low>o||s>t[c].lim));let l=c,u=r;for(;(u=e.parent(u))!==l;)a.push(u);return{path:i.concat(a.reverse()),lca:l}}function Or(e){let t={},n=0;function r(i){let a=n;e.children(i).forEach(r),t[i]={low:a,lim:n++}}return e.children(Pn).forEach(r),t}function kr(e){let t=X(e,`root`,{},`_root`),n=jr(e),r=Object.values(n),i=Z(Math.max,r)-1,a=2*i+1;e.graph().nestingRoot=t,e.edges().forEach(t=>e.edge(t).minlen*=a);let o=Mr(e)+1;e.children(Pn).forEach(r=>{Ar(e,t,a,o,i,n,r)}),e.graph().nodeRankFactor=a}function Ar(e,t,n,r,i,a,o){let s=e.children(o);if(!s.length){o!==t&&e.setEdge(t,o,{weight:0,minlen:n});return}let c=Sn(e,`_bt`),l=Sn(e,`_bb`),u=e.node(o);e.setParent(c,o),u.borderTop=c,e.setParent(l,o),u.borderBottom=l,s.forEach(s=>{Ar(e,t,n,r,i,a,s);let u=e.node(s),d=u.borderTop?u.borderTop:s,f=u.borderBottom?u.borderBottom:s,p=u.borderTop?r:2*r,m=d===f?i-(a[o]??0)+1:1;e.setEdge(c,d,{weight:p,minlen:m,nestingEdge:!0}),e.setEdge(f,l,{weight:p,minlen:m,nestingEdge:!0})}),e.parent(o)||e.setEdge(t,c,{weight:0,minlen:i+(a[o]??0)})}function jr(e){let t={};function n(r,i){let a=e.children(r);a&&a.length&&a.forEach(e=>n(e,i+1)),t[r]=i}return e.children(Pn).forEach(e=>n(e,1)),t}function Mr(e){return e.edges().reduce((t,n)=>t+e.edge(n).weight,0)}function Nr(e){let t=e.graph();e.removeNode(t.nestingRoot),delete t.nestingRoot,e.edges().forEach(t=>{e.edge(t).nestingEdge&&e.removeEdge(t)})}var Pr=Fr;function Fr(e){function t(n){let r=e.children(n),i=e.node(n);if(r.length&&r.forEach(t),i&&Object.hasOwn(i,`minRank`)){i.borderLeft=[],i.borderRight=[];for(let t=i.minRank,r=i.maxRank+1;t<r;++t)Ir(e,`borderLeft`,`_bl`,n,i,t),Ir(e,`borderRight`,`_br`,n,i,t)}}e.children(Pn).forEach(t)}function Ir(e,t,n,r,i,a){let o={width:0,height:0,rank:a,borderType:t},s=i[t][a-1],c=X(e,`border`,o,n);i[t][a]=c,e.setParent(c,r),s&&e.setEdge(s,c,{weight:1})}function Lr(e){let t=e.graph().rankdir?.toLowerCase();(t===`lr`||t===`rl`)&&zr(e)}function Rr(e){let t=e.graph().rankdir?.toLowerCase();(t===`bt`||t===`rl`)&&Vr(e),(t===`lr`||t===`rl`)&&(Ur(e),zr(e))}function zr(e){e.nodes().forEach(t=>Br(e.node(t))),e.edges().forEach(t=>Br(e.edge(t)))}function Br(e){let t=e.width;e.width=e.height,e.height=t}function Vr(e){e.nodes().forEach(t=>Hr(e.node(t))),e.edges().forEach(t=>{var n;let r=e.edge(t);(n=r.points)==null||n.forEach(Hr),Object.hasOwn(r,`y`)&&Hr(r)})}function Hr(e){e.y=-e.y}function Ur(e){e.nodes().forEach(t=>Wr(e.node(t))),e.edges().forEach(t=>{var n;let r=e.edge(t);(n=r.points)==null||n.forEach(Wr),Object.hasOwn(r,`x`)&&Wr(r)})}function Wr(e){let t=e.x;e.x=e.y,e.y=t}function Gr(e,t=null){let n={},r=e.nodes().filter(t=>!e.children(t).length),i=r.map(t=>e.node(t).rank),a=An(Z(Math.max,i)+1).map(()=>[]);function o(t){if(n[t])return;n[t]=!0;let r=e.node(t);a[r.rank].push(t);let i=e.successors(t);i&&[...i].sort((e,t)=>s(e,t)).forEach(o)}r.sort((t,n)=>e.node(t).rank-e.node(n).rank).forEach(o);function s(n,r){return Fn(t,e.node(n),e.node(r))}return a}function Kr(e,t){let n=0;for(let r=1;r<t.length;++r)n+=qr(e,t[r-1],t[r]);return n}function qr(e,t,n){let r=Nn(n,n.map((e,t)=>t)),i=t.flatMap(t=>{let n=e.outEdges(t);return n?n.map(t=>({pos:r[t.w],weight:e.edge(t).weight})).sort((e,t)=>e.pos-t.pos):[]}),a=1;for(;a<n.length;)a<<=1;let o=2*a-1;--a;let s=Array(o).fill(0),c=0;return i.forEach(e=>{let t=e.pos+a;s[t]+=e.weight;let n=0;for(;t>0;)t%2&&(n+=s[t+1]),t=t-1>>1,s[t]+=e.weight;c+=e.weight*n}),c}function Jr(e,t=[]){return t.map(t=>{let n=e.inEdges(t);if(!n||!n.length)return{v:t};{let r=n.reduce((t,n)=>{let r=e.edge(n),i=e.node(n.v);return{sum:t.sum+r.weight*i.order,weight:t.weight+r.weight}},{sum:0,weight:0});return{v:t,barycenter:r.sum/r.weight,weight:r.weight}}})}function Yr(e,t){let n={};return e.forEach((e,t)=>{let r={indegree:0,in:[],out:[],vs:[e.v],i:t};e.barycenter!==void 0&&(r.barycenter=e.barycenter,r.weight=e.weight),n[e.v]=r}),t.edges().forEach(e=>{let t=n[e.v],r=n[e.w];t!==void 0&&r!==void 0&&(r.indegree++,t.out.push(r))}),Xr(Object.values(n).filter(e=>!e.indegree))}function Xr(e){let t=[];function n(e){return t=>{t.merged||(t.barycenter===void 0||e.barycenter===void 0||t.barycenter>=e.barycenter)&&Zr(e,t)}}function r(t){return n=>{n.in.push(t),--n.indegree===0&&e.push(n)}}for(;e.length;){let i=e.pop();t.push(i),i.in.reverse().forEach(n(i)),i.out.forEach(r(i))}return t.filter(e=>!e.merged).map(e=>jn(e,[`vs`,`i`,`barycenter`,`weight`]))}function Zr(e,t){let n=0,r=0;e.weight&&(n+=e.barycenter*e.weight,r+=e.weight),t.weight&&(n+=t.barycenter*t.weight,r+=t.weight),e.vs=t.vs.concat(e.vs),e.barycenter=n/r,e.weight=r,e.i=Math.min(t.i,e.i),t.merged=!0}function Qr(e,t,n,r,i){let a={},o=null,s=null,c=i;typeof t==`boolean`?(c=t,a={}):t&&(a=t,o=n??null,s=r??null);let l=En(e,e=>Object.hasOwn(e,`barycenter`)),u=l.lhs,d=l.rhs.sort((e,t)=>t.i-e.i),f=[],p=0,m=0,h=0;u.sort(ei(s,o,!!c));for(let[e,t]of Object.entries(a)){let n=u.findIndex(t=>t.vs[0]===e);u.splice(n+1,0,t)}h=$r(f,d,h),u.forEach(e=>{h+=e.vs.length,f.push(e.vs),p+=e.barycenter*e.weight,m+=e.weight,h=$r(f,d,h)});let g={vs:f.flat(1)};return m&&(g.barycenter=p/m,g.weight=m),g}function $r(e,t,n){let r;for(;t.length&&(r=t[t.length-1]).i<=n;)t.pop(),e.push(r.vs),n++;return n}function ei(e,t,n){return(r,i)=>{if(r.barycenter<i.barycenter)return-1;if(r.barycenter>i.barycenter)return 1;if(e&&(typeof r.vs[0]==`string`||typeof i.vs[0]==`string`)){let n=Fn(t,e.node(r.vs[0]),e.node(i.vs[0]));if(n!==0)return n}return n?i.i-r.i:r.i-i.i}}function ti(e,t,n,r,i){var a,o;let s=null,c=i;typeof r==`boolean`?(c=r,s=null):r!==void 0&&(s=r);let l=e.children(t),u=e.node(t),d=u?u.borderLeft:void 0,f=u?u.borderRight:void 0,p={};d&&(l=l.filter(e=>e!==d&&e!==f));let m=Jr(e,l);m.forEach(t=>{if(e.children(t.v).length){let{result:r}=ti(e,t.v,n,s,c);p[t.v]=r,Object.hasOwn(r,`barycenter`)&&ri(t,r)}});let h=Yr(m,n);ni(h,p);let g={},_=!1;for(let t=0;t<h.length;t++)for(let n=t+1;n<h.length;n++)if(h[t]&&h[n]&&(a=h[t])!=null&&a.barycenter&&(o=h[n])!=null&&o.barycenter&&h[t]?.barycenter===h[n].barycenter){let r=h[t]?.vs[0]??``,i=h[n]?.vs[0]??``,a=e.node(r),o=e.node(i);if(a.dummy===`edge`&&o.dummy===`edge`&&a.edgeObj?.v===o.edgeObj?.v&&a.edgeObj?.w===o.edgeObj?.w){if(a.edgeLabel.reversed){g[i]=h[t],h.splice(t,1),t--;break}g[r]||(g[r]=h[n],h.splice(n,1),n--)}else _=!0}let v=Qr(h,g,s,e,c);if(d&&f){v.vs=[d,v.vs,f].flat(1);let t=e.predecessors(d);if(t&&t.length){let n=e.node(t[0]),r=e.predecessors(f),i=e.node(r[0]);Object.hasOwn(v,`barycenter`)||(v.barycenter=0,v.weight=0),v.barycenter=(v.barycenter*v.weight+n.order+i.order)/(v.weight+2),v.weight+=2}}return Object.defineProperty(v,"result",{value:v,enumerable:!1,configurable:!0,writable:!0}),Object.defineProperty(v,"usedBias",{value:_,enumerable:!1,configurable:!0,writable:!0}),v}function ni(e,t){e.forEach(e=>{e.vs=e.vs.flatMap(e=>t[e]?t[e].vs:e)})}function ri(e,t){e.barycenter===void 0?(e.barycenter=t.barycenter,e.weight=t.weight):(e.barycenter=(e.barycenter*e.weight+t.barycenter*t.weight)/(e.weight+t.weight),e.weight+=t.weight)}function ii(e,t,n,r){r||=e.nodes();let i=ai(e),a=new Y({compound:!0}).setGraph({root:i}).setDefaultNodeLabel(t=>e.node(t));return r.forEach(r=>{let o=e.node(r),s=e.parent(r);if(o.rank===t||o.minRank<=t&&t<=o.maxRank){a.setNode(r),a.setParent(r,s||i);let c=e[n](r);c&&c.forEach(t=>{let n=t.v===r?t.w:t.v,i=a.edge(n,r),o=i===void 0?0:i.weight;a.setEdge(n,r,{weight:e.edge(t).weight+o})}),Object.hasOwn(o,`minRank`)&&a.setNode(r,{borderLeft:o.borderLeft[t],borderRight:o.borderRight[t]})}}),a}function ai(e){let t;for(;e.hasNode(t=kn(`_root`)););return t}function oi(e,t,n){let r={},i;n.forEach(n=>{let a=e.parent(n),o,s;for(;a;){if(o=e.parent(a),o?(s=r[o],r[o]=a):(s=i,i=a),s&&s!==a){t.setEdge(s,a);return}a=o}})}function si(e,t={},n=null){if(typeof t.customOrder==`function`){t.customOrder(e,si);return}let r=Tn(e),i=ci(e,An(1,r+1),`inEdges`),a=ci(e,An(r-1,-1,-1),`outEdges`),o=Gr(e,n);if(ui(e,o),t.disableOptimalOrderHeuristic)return;let s=1/0,c,l=t.constraints||[];for(let t=0,r=0;r<4;++t,++r){li(t%2?i:a,t%4>=2,l,n),o=yn(e);let u=Kr(e,o);u<s?(r=0,c=Object.assign({},o),s=u):u===s&&(c=structuredClone(o))}ui(e,c)}function ci(e,t,n){let r=new Map,i=(e,t)=>{r.has(e)||r.set(e,[]),r.get(e).push(t)};for(let t of e.nodes()){let n=e.node(t);if(typeof n.rank==`number`&&i(n.rank,t),typeof n.minRank==`number`&&typeof n.maxRank==`number`)for(let e=n.minRank;e<=n.maxRank;e++)e!==n.rank&&i(e,t)}return t.map(function(t){return ii(e,t,n,r.get(t)||[])})}function li(e,t,n,r){let i=!0,a=new Y;e.forEach(function(e){n.forEach(e=>a.setEdge(e.left,e.right));let o=e.graph().root,{result:s,usedBias:c}=ti(e,o,a,r,i);t&&c&&(i=!i),s.vs.forEach((t,n)=>e.node(t).order=n),oi(e,a,s.vs)})}function ui(e,t){Object.values(t).forEach(t=>t.forEach((t,n)=>e.node(t).order=n))}function di(e,t){let n={};function r(t,r){let i=0,a=0,o=t.length,s=r[r.length-1];return r.forEach((t,c)=>{let l=pi(e,t),u=l?e.node(l).order:o;(l||t===s)&&(r.slice(a,c+1).forEach(t=>{let r=e.predecessors(t);r&&r.forEach(r=>{let a=e.node(r),o=a.order;(o<i||u<o)&&!(a.dummy&&e.node(t).dummy)&&mi(n,r,t)})}),a=c+1,i=u)}),r}return t.length&&t.reduce(r),n}function fi(e,t){let n={};function r(t){return e.node(t)?.dummy===`border`}if(!e.nodes().some(r))return n;function i(t,r,i,a,o){An(r,i).forEach(r=>{let i=t[r];if(i!==void 0&&e.node(i).dummy){let t=e.predecessors(i);t&&t.forEach(t=>{if(t===void 0)return;let r=e.node(t);r.dummy&&(r.order<a||r.order>o)&&mi(n,t,i)})}})}function a(t,n){let a=-1,o=-1,s=0;return n.forEach((c,l)=>{if(r(c)){let t=e.predecessors(c);if(t&&t.length){let r=t[0];if(r===void 0)return;o=e.node(r).order,i(n,s,l,a,o),s=l,a=o}}i(n,s,n.length,o,t.length)}),n}return t.length&&t.reduce(a),n}function pi(e,t){if(e.node(t).dummy){let n=e.predecessors(t);if(n)return n.find(t=>e.node(t).dummy)}}function mi(e,t,n){if(t>n){let e=t;t=n,n=e}let r=e[t];r||(e[t]=r={}),r[n]=!0}function hi(e,t,n){if(t>n){let e=t;t=n,n=e}let r=e[t];return r!==void 0&&Object.hasOwn(r,n)}function gi(e,t,n,r,i){let a={},o={},s={};return t.forEach(e=>{e.forEach((e,t)=>{a[e]=e,o[e]=e,s[e]=t})}),t.forEach(t=>{let c=-1,l=-1,u=!1,d=t,f=t.findIndex(t=>i?.includes(t)||Ti(t,e,i));f>0&&(d=[t[f],...t.slice(0,f),...t.slice(f+1)],u=!0),d.forEach(t=>{let d=r(t);if(d&&d.length){i!=null&&i.includes(t)&&(d=d.filter(t=>Ti(t,e,i)));let r=d.sort((e,t)=>{let n=s[e],r=s[t];return(n===void 0?0:n)-(r===void 0?0:r)}),f=(r.length-1)/2;for(let e=Math.floor(f),i=Math.ceil(f);e<=i;++e){let i=r[e];if(i===void 0)continue;let d=s[i];if(d!==void 0&&o[t]===t&&c<d&&s[i]!==l&&!hi(n,t,i)){let e=a[i];e!==void 0&&(o[i]=t,o[t]=a[t]=e,c=d,u&&=(c=-1,l=s[i]??-1,!1))}}}})}),{root:a,align:o}}function _i(e,t,n,r,i=!1){let a={},o=vi(e,t,n,i),s=i?`borderLeft`:`borderRight`;function c(e,t){let n=o.nodes().slice(),r={},i=n.pop();for(;i;){if(r[i])e(i);else{r[i]=!0,n.push(i);for(let e of t(i))n.push(e)}i=n.pop()}}function l(e){let t=o.inEdges(e);t?a[e]=t.reduce((e,t)=>{let n=a[t.v]??0,r=o.edge(t);return Math.max(e,n+(r===void 0?0:r))},0):a[e]=0}function u(t){let n=o.outEdges(t),r=1/0;n&&(r=n.reduce((e,t)=>{let n=a[t.w],r=o.edge(t);return Math.min(e,(n===void 0?0:n)-(r===void 0?0:r))},1/0));let i=e.node(t);r!==1/0&&i.borderType!==s&&(a[t]=Math.max(a[t]===void 0?0:a[t],r))}function d(e){return o.predecessors(e)||[]}function f(e){return o.successors(e)||[]}return c(l,d),c(u,f),Object.keys(r).forEach(e=>{let t=n[e];t!==void 0&&(a[e]=a[t]??0)}),a}function vi(e,t,n,r){let i=new Y,a=e.graph(),o=Ci(a.nodesep,a.edgesep,r);return t.forEach(t=>{let r;t.forEach(t=>{let a=n[t];if(a!==void 0){if(i.setNode(a),r!==void 0){let s=n[r];if(s!==void 0){let n=i.edge(s,a);i.setEdge(s,a,Math.max(o(e,t,r),n||0))}}r=t}})}),i}function yi(e,t){return Object.values(t).reduce((t,n)=>{let r=-1/0,i=1/0;Object.entries(n).forEach(([t,n])=>{let a=wi(e,t)/2;r=Math.max(n+a,r),i=Math.min(n-a,i)});let a=r-i;return a<t[0]&&(t=[a,n]),t},[1/0,null])[1]}function bi(e,t){let n=Object.values(t),r=Z(Math.min,n),i=Z(Math.max,n);[`u`,`d`].forEach(n=>{[`l`,`r`].forEach(a=>{let o=n+a,s=e[o];if(!s||s===t)return;let c=Object.values(s),l=r-Z(Math.min,c);a!==`l`&&(l=i-Z(Math.max,c)),l&&(e[o]=Mn(s,e=>e+l))})})}function xi(e,t=void 0){let n=e.ul;return n?Mn(n,(n,r)=>{if(t){let n=e[t.toLowerCase()];if(n&&n[r]!==void 0)return n[r]}let i=Object.values(e).map(e=>{let t=e[r];return t===void 0?0:t}).sort((e,t)=>e-t);return((i[1]??0)+(i[2]??0))/2}):{}}function Si(e,t){let n=yn(e),r=Object.assign(di(e,n),fi(e,n)),i={},a;return[`u`,`d`].forEach(o=>{a=o===`u`?n:Object.values(n).reverse(),[`l`,`r`].forEach(n=>{n===`r`&&(a=a.map(e=>Object.values(e).reverse()));let s=gi(e,a,r,t=>(o===`u`?e.predecessors(t):e.successors(t))||[],t),c=_i(e,a,s.root,s.align,n===`r`);n===`r`&&(c=Mn(c,e=>-e)),i[o+n]=c})}),bi(i,yi(e,i)),xi(i,e.graph().align)}function Ci(e,t,n){return(r,i,a)=>{let o=r.node(i),s=r.node(a),c=0,l;if(c+=o.width/2,Object.hasOwn(o,`labelpos`))switch(o.labelpos.toLowerCase()){case`l`:l=-o.width/2;break;case`r`:l=o.width/2}if(l&&(c+=n?l:-l),l=void 0,c+=(o.dummy?t:e)/2,c+=(s.dummy?t:e)/2,c+=s.width/2,Object.hasOwn(s,`labelpos`))switch(s.labelpos.toLowerCase()){case`l`:l=s.width/2;break;case`r`:l=-s.width/2}return l&&(c+=n?l:-l),c}}function wi(e,t){return e.node(t).width}function Ti(e,t,n){if(!n)return!1;let r=t.node(e)?.edgeObj;if(!r||t.node(e).edgeLabel.reversed)return!1;let i=n.indexOf(r?.v),a=n.indexOf(r?.w);return i!==-1&&a!==-1&&i===(a+1)%n.length||i===(a-1)%n.length}function Ei(e,t){e=_n(e),Di(e),Object.entries(Si(e,t)).forEach(([t,n])=>e.node(t).x=n)}function Di(e){let t=yn(e),n=e.graph(),r=n.ranksep,i=n.rankalign,a=0;t.forEach(t=>{let n=t.reduce((t,n)=>{let r=e.node(n).height??0;return t>r?t:r},0);t.forEach(t=>{let r=e.node(t);r.y=i===`top`?a+r.height/2:i===`bottom`?a+n-r.height/2:a+n/2}),a+=n+r})}var Oi=new WeakMap;function ki(e,t={}){return ji(e,Dn,t),e}function Ai(e,t,n){let r=t;for(;r!==void 0;){let t=e.parent(r);if(t===n)return r;r=t}}function ji(e,t,n){let r=e.nodes().filter(t=>e.children(t).length),i={};r.forEach(r=>{let a=e.node(r);if(a&&a.rankdir){let o=new Y({multigraph:!0,compound:!0});o.setGraph({rankdir:a.rankdir});let s=e.children(r);s.forEach(t=>{let n={...e.node(t)};o.setNode(t,n);let i=e.parent(t);i&&i!==r&&s.includes(i)&&o.setParent(t,i)});let c=new Set;e.edges().forEach(t=>{let n=Ai(e,t.v,r),i=Ai(e,t.w,r);if(n===t.v&&i===t.w)o.setEdge(t,{...e.edge(t)});else if(n&&i&&n!==i){let r=`${n}\0${i}`;c.has(r)||(c.add(r),o.setEdge(n,i,{...e.edge(t)}))}}),ji(o,t,n);let l=Ui(o);Ni(l,t,n,null),Pi(o,l);let u=1/0,d=1/0,f=-1/0,p=-1/0;o.nodes().forEach(e=>{if(e===r)return;let t=o.node(e);t&&typeof t.x==`number`&&typeof t.y==`number`&&typeof t.width==`number`&&typeof t.height==`number`&&(u=Math.min(u,t.x-t.width/2),f=Math.max(f,t.x+t.width/2),d=Math.min(d,t.y-t.height/2),p=Math.max(p,t.y+t.height/2))}),isFinite(u)&&isFinite(d)&&isFinite(f)&&isFinite(p)||(u=d=0,f=p=0);let m=f-u,h=p-d;i[r]={minX:u,minY:d,maxX:f,maxY:p,width:m,height:h,offsetX:u,offsetY:d},a._dagreClusterSubgraph=o}});let a=[],o=t=>{let n=[],r=(e.children(t)||[]).filter(e=>e!==t);for(;r.length>0;){let t=r.shift();n.push(t),(e.children(t)||[]).filter(e=>e!==t).forEach(e=>r.push(e))}return n},s=new Map;r.forEach(t=>{let n=e.node(t);n&&n.rankdir&&i[t]&&s.set(t,(e.children(t)||[]).filter(e=>e!==t))});let c=new Set([...s.values()].flat()),l=new Map;s.forEach((e,t)=>{c.has(t)||l.set(t,o(t))});let u=new Set([...l.values()].flat()),d=e=>{for(let[t,n]of l)if(n.includes(e))return t;return e},f=[];e.edges().forEach(t=>{(u.has(t.v)||u.has(t.w))&&f.push({edge:t,label:e.edge(t)})});let p=new Map;u.forEach(t=>{let n=e.parent(t);p.set(t,typeof n==`string`?n:void 0)}),l.forEach((t,n)=>{let r=e.node(n),o=[];t.forEach(t=>{let n=e.node(t);n&&(o.push({id:t,node:n,parent:p.get(t)}),e.removeNode(t))});let s=f.filter(({edge:e})=>t.includes(e.v)||t.includes(e.w)),c=i[n];r&&(a.push({clusterId:n,subgraph:r._dagreClusterSubgraph,bounds:c,children:t,removedNodes:o,removedEdges:s}),r.width=c.width,r.height=c.height)});let m=new Set;f.forEach(({edge:t,label:n})=>{let r=d(t.v),i=d(t.w);if(r!==i&&e.hasNode(r)&&e.hasNode(i)){let t=`${r}\0${i}`;m.has(t)||(m.add(t),e.setEdge(r,i,{...n,width:0,height:0}))}});let h=Ui(e),g=Ni(h,t,n,Oi.get(e)??null);Oi.set(e,g),Pi(e,h),m.forEach(t=>{let n=t.indexOf(`\0`),r=t.slice(0,n),i=t.slice(n+1);e.hasEdge(r,i)&&e.removeEdge(r,i)}),a.forEach(({clusterId:t,subgraph:n,bounds:r,removedNodes:i,removedEdges:a})=>{let o=e.node(t),s=o?.x??0,c=o?.y??0,l=(r.minX+r.maxX)/2,u=(r.minY+r.maxY)/2;i.forEach(({id:t,node:n,parent:r})=>{e.setNode(t,n),r!==void 0&&e.setParent(t,r)}),a.forEach(({edge:t,label:n})=>{e.setEdge(t,n)}),n.nodes().forEach(r=>{if(r===t)return;let i=n.node(r),a=e.node(r);a&&i&&typeof i.x==`number`&&typeof i.y==`number`&&(a.x=s+(i.x-l),a.y=c+(i.y-u))}),Mi(e,n,s-l,c-u),delete o._dagreClusterSubgraph}),r.forEach(t=>{let n=e.node(t),r=i[t];if(n&&n.rankdir&&n._dagreClusterSubgraph&&r){let i=n._dagreClusterSubgraph,a=n.x??0,o=n.y??0,s=(r.minX+r.maxX)/2,c=(r.minY+r.maxY)/2;i.nodes().forEach(n=>{if(n===t)return;let r=i.node(n),l=e.node(n);if(l&&r&&typeof r.x==`number`&&typeof r.y==`number`){let e=r.x-s,t=r.y-c;l.x=a+e,l.y=o+t}}),Mi(e,i,a-s,o-c),delete n._dagreClusterSubgraph}})}function Mi(e,t,n,r){t.edges().forEach(i=>{if(!e.hasEdge(i))return;let a=t.edge(i),o=e.edge(i);o.points=a.points.map(e=>({x:e.x+n,y:e.y+r})),Object.hasOwn(a,`x`)&&(o.x=a.x+n,o.y=a.y+r)})}function Ni(e,t,n,r=null){var i,a;let o=n?.useDynamic!==!1,s=o&&(i=r?.graph)!=null?i:null,c=o&&(a=r?.rawNodes)!=null?a:null;t(`    makeSpaceForEdgeLabels`,()=>Wi(e)),t(`    removeSelfEdges`,()=>$i(e)),t(`    acyclic`,()=>qn(e,s)),t(`    nestingGraph.run`,()=>kr(e)),t(`    rank`,()=>br(_n(e))),t(`    injectEdgeLabelProxies`,()=>Gi(e)),t(`    removeEmptyRanks`,()=>xn(e)),t(`    nestingGraph.cleanup`,()=>Nr(e)),t(`    normalizeRanks`,()=>bn(e)),t(`    assignRankMinMax`,()=>Ki(e)),t(`    removeEdgeLabelProxies`,()=>qi(e)),t(`    normalize.run`,()=>Zn(e)),t(`    parentDummyChains`,()=>Tr(e)),t(`    addBorderSegments`,()=>Pr(e)),t(`    order`,()=>si(e,n,c)),t(`    insertSelfEdges`,()=>ea(e)),t(`    adjustCoordinateSystem`,()=>Lr(e)),t(`    position`,()=>Ei(e,n.corePath)),t(`    positionSelfEdges`,()=>ta(e));let l=JSON.parse(JSON.stringify(e._nodes));return t(`    removeBorderNodes`,()=>Qi(e)),t(`    normalize.undo`,()=>$n(e)),t(`    fixupEdgeLabelCoords`,()=>Xi(e)),t(`    undoCoordinateSystem`,()=>Rr(e)),t(`    translateGraph`,()=>Ji(e)),t(`    assignNodeIntersects`,()=>Yi(e)),t(`    reversePoints`,()=>Zi(e)),t(`    acyclic.undo`,()=>Yn(e)),{graph:e,rawNodes:l}}function Pi(e,t){e.nodes().forEach(n=>{let r=e.node(n),i=t.node(n);r&&(r.x=i.x,r.y=i.y,r.order=i.order,r.rank=i.rank,t.children(n).length&&(r.width=i.width,r.height=i.height))}),e.edges().forEach(n=>{let r=e.edge(n),i=t.edge(n);r.points=i.points,Object.hasOwn(i,`x`)&&(r.x=i.x,r.y=i.y)}),e.graph().width=t.graph().width,e.graph().height=t.graph().height}var Fi=[`nodesep`,`edgesep`,`ranksep`,`marginx`,`marginy`],Ii={ranksep:50,edgesep:20,nodesep:50,rankdir:`TB`,rankalign:`center`},Li=[`acyclicer`,`ranker`,`rankdir`,`align`,`rankalign`],Ri=[`width`,`height`,`rank`],zi={width:0,height:0},Bi=[`minlen`,`weight`,`width`,`height`,`labeloffset`],Vi={minlen:1,weight:1,width:0,height:0,labeloffset:10,labelpos:`r`},Hi=[`labelpos`];function Ui(e){let t=new Y({multigraph:!0,compound:!0}),n=ra(e.graph());return t.setGraph(Object.assign({},Ii,na(n,Fi),jn(n,Li))),e.nodes().forEach(n=>{let r=na(ra(e.node(n)),Ri);Object.keys(zi).forEach(e=>{r[e]===void 0&&(r[e]=zi[e])}),t.setNode(n,r);let i=e.parent(n);i!==void 0&&t.setParent(n,i)}),e.edges().forEach(n=>{let r=ra(e.edge(n));t.setEdge(n,Object.assign({},Vi,na(r,Bi),jn(r,Hi)))}),t}function Wi(e){let t=e.graph();t.ranksep/=2,e.edges().forEach(n=>{let r=e.edge(n);r.minlen*=2,(r.labelpos??`r`).toLowerCase()!==`c`&&(t.rankdir===`TB`||t.rankdir===`BT`?r.width+=r.labeloffset:r.height+=r.labeloffset)})}function Gi(e){e.edges().forEach(t=>{let n=e.edge(t);if(n.width&&n.height){let n=e.node(t.v);X(e,`edge-proxy`,{rank:(e.node(t.w).rank-n.rank)/2+n.rank,e:t},`_ep`)}})}function Ki(e){let t=0;e.nodes().forEach(n=>{let r=e.node(n);r.borderTop&&(r.minRank=e.node(r.borderTop).rank,r.maxRank=e.node(r.borderBottom).rank,t=Math.max(t,r.maxRank))}),e.graph().maxRank=t}function qi(e){e.nodes().forEach(t=>{let n=e.node(t);if(n.dummy===`edge-proxy`){let r=n;e.edge(r.e).labelRank=n.rank,e.removeNode(t)}})}function Ji(e){let t=1/0,n=0,r=1/0,i=0,a=e.graph(),o=a.marginx||0,s=a.marginy||0;function c(e){let a=e.x,o=e.y,s=e.width,c=e.height;t=Math.min(t,a-s/2),n=Math.max(n,a+s/2),r=Math.min(r,o-c/2),i=Math.max(i,o+c/2)}e.nodes().forEach(t=>c(e.node(t))),e.edges().forEach(t=>{let n=e.edge(t);Object.hasOwn(n,`x`)&&c(n)}),t-=o,r-=s,e.nodes().forEach(n=>{let i=e.node(n);i.x-=t,i.y-=r}),e.edges().forEach(n=>{let i=e.edge(n);i.points.forEach(e=>{e.x-=t,e.y-=r}),Object.hasOwn(i,`x`)&&(i.x-=t),Object.hasOwn(i,`y`)&&(i.y-=r)}),a.width=n-t+o,a.height=i-r+s}function Yi(e){e.edges().forEach(t=>{if(t.v===t.w)return;let n=e.edge(t),r=e.node(t.v),i=e.node(t.w),a,o;n.points?(a=n.points[0],o=n.points[n.points.length-1]):(n.points=[],a=i,o=r),n.points.unshift(vn(r,a)),n.points.push(vn(i,o))})}function Xi(e){e.edges().forEach(t=>{let n=e.edge(t);if(Object.hasOwn(n,`x`))switch((n.labelpos===`l`||n.labelpos===`r`)&&(n.width-=n.labeloffset),n.labelpos){case`l`:n.x-=n.width/2+n.labeloffset;break;case`r`:n.x+=n.width/2+n.labeloffset}})}function Zi(e){e.edges().forEach(t=>{let n=e.edge(t);n.reversed&&n.points.reverse()})}function Qi(e){e.nodes().forEach(t=>{if(e.children(t).length){let n=e.node(t),r=e.node(n.borderTop),i=e.node(n.borderBottom),a=e.node(n.borderLeft[n.borderLeft.length-1]),o=e.node(n.borderRight[n.borderRight.length-1]);n.width=Math.abs(o.x-a.x),n.height=Math.abs(i.y-r.y),n.x=a.x+n.width/2,n.y=r.y+n.height/2}}),e.nodes().forEach(t=>{e.node(t).dummy===`border`&&e.removeNode(t)})}function $i(e){e.edges().forEach(t=>{if(t.v===t.w){let n=e.node(t.v);n.selfEdges||=[],n.selfEdges.push({e:t,label:e.edge(t)}),e.removeEdge(t)}})}function ea(e){yn(e).forEach(t=>{let n=0;t.forEach((t,r)=>{let i=e.node(t);typeof i.rank!=`number`&&(i.rank=0),i.order=r+n,(i.selfEdges||[]).forEach(t=>{X(e,`selfedge`,{width:t.label.width,height:t.label.height,rank:i.rank,order:r+ ++n,e:t.e,edgeLabel:t.label},`_se`),Array.isArray(t.label.points)&&t.label.points.length===7||(t.label.points=[{x:0,y:-10},{x:0,y:-10},{x:0,y:0},{x:0,y:10},{x:0,y:10},{x:0,y:0},{x:0,y:0}])}),delete i.selfEdges})})}function ta(e){e.nodes().forEach(t=>{let n=e.node(t),r=e=>typeof e==`number`&&isFinite(e);if(n.dummy===`selfedge`){let i=n,a=e.node(i.e.v),o=r(a?.x)?a.x:0,s=r(a?.y)?a.y:0,c=r(a?.width)?a.width:0,l=r(a?.height)?a.height:0,u=r(n.x)?n.x:o,d=r(n.y)?n.y:s,f=c/2,p=l/2;i.edgeLabel.points=[{x:u+f,y:d-p},{x:u+f,y:d-p},{x:u,y:d},{x:u-f,y:d+p},{x:u-f,y:d+p},{x:u,y:d},{x:u,y:d}],i.edgeLabel.x=u,i.edgeLabel.y=d,e.setEdge(i.e,i.edgeLabel),e.removeNode(t)}else n&&Array.isArray(n.selfEdges)&&n.selfEdges.forEach(e=>{if(!Array.isArray(e.label.points)||e.label.points.length!==7){let t=r(n.x)?n.x:0,i=r(n.y)?n.y:0,a=r(n.width)?n.width:0,o=r(n.height)?n.height:0,s=a/2,c=o/2;e.label.points=[{x:t+s,y:i-c},{x:t+s,y:i-c},{x:t,y:i},{x:t-s,y:i+c},{x:t-s,y:i+c},{x:t,y:i},{x:t,y:i}]}})})}function na(e,t){return Mn(jn(e,t),Number)}function ra(e){let t={};return e&&Object.entries(e).forEach(([e,n])=>{typeof e==`string`&&(e=e.toLowerCase()),t[e]=n}),t}var ia=34,aa=e=>28+e.length*10;function oa(e,t){let[n,r]=[e.x+e.width/2,t.x-t.width/2],i=(n+r)/2;return`M ${n} ${e.y} C ${i} ${e.y} ${i} ${t.y} ${r} ${t.y}`}function sa(e,t){let n=new Y;n.setGraph({rankdir:`LR`,nodesep:14,ranksep:150,marginx:8,marginy:8}),n.setDefaultEdgeLabel(()=>({})),e.forEach(e=>n.setNode(e.id,{label:e.name,width:aa(e.name),height:ia,kind:`child`}));let r=Math.max(...t.map(e=>aa(e.name)));return t.forEach(e=>{n.setNode(e.id,{label:e.name,width:r,height:ia,kind:e.around.length>1?`shared`:`agency`}),e.around.forEach(t=>n.setEdge(t.id,e.id))}),ki(n),n}function ca({sides:e,agencies:t}){let{say:n}=H(),r=sa(e,t),i=r.graph();return U(`div`,{class:`scroll`,role:`region`,tabIndex:0,"aria-label":n(`whoIsWhere`),children:U(`svg`,{class:`shared-graph`,role:`img`,"aria-label":n(`whoIsWhere`),width:i.width,height:i.height,viewBox:`0 0 ${i.width} ${i.height}`,children:[r.edges().map(e=>U(`path`,{class:`line ${r.node(e.w).kind}`,d:oa(r.node(e.v),r.node(e.w))},`${e.v} ${e.w}`)),r.nodes().map(e=>{let{x:t,y:n,width:i,label:a,kind:o}=r.node(e);return U(`g`,{class:String(o),children:[U(`rect`,{x:t-i/2,y:n-ia/2,width:i,height:ia,rx:o===`child`?ia/2:6}),U(`text`,{x:t,y:n+5,"text-anchor":`middle`,children:a})]},e)})]})})}var la=G(`
  query SiblingsSideBySide($id: ID!, $asAt: Date) {
    child(id: $id) {
      ...AboutChild
      network(asAt: $asAt) {
        ...Side
        siblings {
          child {
            id
            name
            network(asAt: $asAt) {
              ...Side
            }
          }
          leadProfessional {
            practitioner {
              name
            }
          }
        }
      }
    }
  }
`);function ua({route:e}){let{say:t}=H();return U(Je,{answer:Ue(la,{id:e.id,asAt:e.asAt||null}),children:({child:n})=>{if(!n)return U(K,{place:e.id,children:t(`notFound`)});let r=n.network.siblings.flatMap(e=>e.child?[e.child]:[]),i=n.network.siblings.filter(e=>!e.child);return U(w,{children:[U(mt,{child:n,route:e}),U(gt,{route:e,acceptedOn:n.about.acceptedOn,compares:!1}),U(`h2`,{children:t(`sideBySide`)}),r.length===0&&i.length===0&&U(`p`,{children:t(`noSiblings`)}),i.map((e,n)=>U(`p`,{children:[t(`aSibling`),e.leadProfessional&&`. ${t(`lead`)}: ${e.leadProfessional.practitioner.name}`]},n)),r.length>0&&U(da,{sides:[{id:e.id,name:n.name,network:n.network},...r],route:e})]})}})}function da({sides:e,route:t}){let{say:n,lang:r}=H(),i=St(),a=Et(e),o=(e,t)=>e.network.agencies.find(e=>e.agency.id===t);return U(w,{children:[!i&&U(ca,{sides:e,agencies:a}),U(`div`,{class:`scroll`,role:`region`,tabIndex:0,"aria-label":n(`sideBySide`),children:U(`table`,{children:[U(`caption`,{children:n(`whoIsWhere`)}),U(`thead`,{children:U(`tr`,{children:[U(`td`,{}),e.map(e=>U(`th`,{scope:`col`,children:e.id===t.id?e.name:U(`a`,{href:J({...t,id:e.id,finding:``}),children:e.name})},e.id))]})}),U(`tbody`,{children:[U(`tr`,{children:[U(`th`,{scope:`row`,children:n(`lead`)}),e.map(e=>U(`td`,{children:e.network.leadProfessional?.practitioner.name??n(`nobodyLeads`)},e.id))]}),a.map(t=>U(`tr`,{class:t.around.length>1?`shared`:void 0,children:[U(`th`,{scope:`row`,children:[t.name,t.around.length>1&&U(`span`,{class:`tag`,children:n(`shared`)})]}),e.map(e=>{let n=o(e,t.id);return U(`td`,{children:n&&[...n.practitioners.map(e=>e.name),...n.services.map(e=>r===`MI`&&e.type.nameMi||e.type.name)].join(`, `)},e.id)})]},t.id))]})]})})]})}var fa=G(`
  query ChildPicture($id: ID!, $asAt: Date, $comparedWith: Date, $style: PictureStyle!, $shape: PictureShape!, $findings: Boolean!, $lang: Lang!) {
    child(id: $id) {
      ...AboutChild
      network(asAt: $asAt) {
        view
        picture(style: $style, shape: $shape, lang: $lang, comparedWith: $comparedWith) {
          ...Drawing
        }
        overlaps @include(if: $findings) {
          ...Found
        }
        gaps @include(if: $findings) {
          ...Found
        }
      }
    }
    ...Names
  }
`),pa={network:`ECOMAP`,whanau:`GENOGRAM`,timeline:`TIMELINE`};function ma({route:e}){return e.tab===`siblings`?U(ua,{route:e}):U(ha,{route:e,tab:e.tab})}function ha({route:e,tab:t}){let{lang:n}=H();return U(Je,{answer:Ue(fa,{id:e.id,asAt:e.asAt||null,comparedWith:e.comparedWith||null,style:pa[t],shape:St()?`NARROW`:`WIDE`,findings:t!==`whanau`,lang:n}),children:t=>U(ga,{route:e,data:t})})}function ga({route:e,data:t}){let{say:n}=H(),r=t.child?.network,i=ke(()=>r?[...r.overlaps??[],...r.gaps??[]]:[],[r]),a=i.find(t=>t.key===e.finding),o=ke(()=>a&&{key:a.key,ids:bt(a)},[a]),s=B(null),c=r?.overlaps!==void 0&&r.view===`FULL`,l=(t,n)=>{pt({...e,finding:t}),requestAnimationFrame(()=>{let e=s.current?.querySelector(n);e?.scrollIntoView({block:`nearest`}),e instanceof HTMLButtonElement&&e.focus()})};return!t.child||!r?U(K,{place:e.id,children:n(`notFound`)}):U(w,{children:[U(mt,{child:t.child,route:e}),U(gt,{route:e,acceptedOn:t.child.about.acceptedOn,compares:!0}),r.view===`CHILD_SAFE`&&U(`p`,{class:`note`,children:n(`childSafe`)}),U(`div`,{ref:s,class:c?`columns`:void 0,children:[U(`section`,{"aria-label":n(`picture`),children:U(Ct,{picture:r.picture,pointed:o,onKey:e=>l(e,`.findings .chosen button`)})}),c&&U(`section`,{"aria-label":n(`findings`),children:U(_t,{found:i,names:t,chosen:e.finding,onChoose:e=>l(e,`.drawing .on`)})})]})]})}function _a(){let[e,t]=R([]);return{after:e.at(-1)??null,number:e.length,next:n=>t([...e,n]),previous:()=>t(e.slice(0,-1)),restart:()=>t([])}}function va({pages:e,shown:t,totalCount:n,endCursor:r}){let{say:i}=H(),a=e.number*20,o=a+t>=n||!r;return t===n?null:U(`nav`,{class:`row`,"aria-label":i(`pages`),children:[U(`button`,{type:`button`,"aria-disabled":e.number===0,onClick:()=>e.number>0&&e.previous(),children:i(`previous`)}),U(`span`,{role:`status`,children:i(`pageOf`,a+1,a+t,n)}),U(`button`,{type:`button`,"aria-disabled":o,onClick:()=>o||e.next(r),children:i(`next`)})]})}var ya=G(`
  query Children($name: String, $first: Int!, $after: String) {
    children(filter: { name: $name }, first: $first, after: $after) {
      totalCount
      pageInfo {
        endCursor
      }
      nodes {
        id
        name
        familyName
        birth {
          age
        }
        network {
          team {
            name
            nameMi
          }
          leadProfessional {
            practitioner {
              name
            }
          }
        }
      }
    }
  }
`);function ba(){let{say:e,lang:t}=H(),[n,r]=R(``),[i,a]=R(``),o=_a(),s=Ue(ya,{name:i||null,first:20,after:o.after});return U(w,{children:[U(K,{place:`children`,children:e(`children`)}),U(`form`,{role:`search`,class:`row`,onSubmit:e=>{e.preventDefault(),o.restart(),a(n.trim())},children:[U(`label`,{children:[e(`nameOfChild`),U(`input`,{type:`search`,autoComplete:`off`,spellcheck:!1,value:n,onInput:e=>r(e.currentTarget.value)})]}),U(`button`,{children:e(`find`)})]}),U(Je,{answer:s,children:({children:n})=>U(w,{children:[U(`p`,{role:`status`,children:n.totalCount===0?e(`noChild`):e(`countOfChildren`,n.totalCount)}),U(`ul`,{class:`cards`,children:n.nodes.map(n=>U(`li`,{children:U(`a`,{href:J({view:`child`,id:n.id}),children:[U(`b`,{children:[n.name,` `,n.familyName]}),n.birth?.age!=null&&U(`span`,{children:e(`age`,n.birth.age)}),n.network.team&&U(`span`,{children:t===`MI`&&n.network.team.nameMi||n.network.team.name}),n.network.team&&U(`span`,{children:n.network.leadProfessional?`${e(`lead`)}: ${n.network.leadProfessional.practitioner.name}`:e(`nobodyLeads`)})]})},n.id))}),U(va,{pages:o,shown:n.nodes.length,totalCount:n.totalCount,endCursor:n.pageInfo.endCursor})]})})]})}var xa=G(`
  query OpenFindings($in: FindingsIn!, $kind: FindingKind, $orderBy: FindingOrder!, $first: Int!, $after: String, $lang: Lang!) {
    findings(in: $in, filter: { kind: $kind }, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo {
        endCursor
      }
      nodes {
        ...Found
        child {
          id
          name
        }
        whanau {
          name
        }
      }
    }
    ...Names
  }
`),Sa=G(`
  query Roles {
    me {
      roles {
        kind
        team {
          id
          name
          nameMi
        }
      }
    }
  }
`);function Ca(){let{say:e,lang:t}=H(),[n,r]=R(``),[i,a]=R(``),[o,s]=R(`SEVERITY`),c=_a(),l=Ue(Sa,{}),u=Ue(xa,{in:n?{teamId:n}:{caseload:!0},kind:i||null,orderBy:o,first:20,after:c.after,lang:t}),d=new Map(l.data?.me.roles.flatMap(e=>e.team&&(e.kind===`DIRECTOR`||e.kind===`PANEL_MEMBER`)?[[e.team.id,t===`MI`&&e.team.nameMi||e.team.name]]:[])),f=e=>t=>{c.restart(),e(t.currentTarget.value)};return U(w,{children:[U(K,{place:`findings`,children:e(`findings`)}),U(`form`,{class:`row`,onSubmit:e=>e.preventDefault(),children:[U(`label`,{children:[e(`whose`),` `,U(`select`,{value:n,onChange:f(r),children:[U(`option`,{value:``,children:e(`caseload`)}),[...d].map(([t,n])=>U(`option`,{value:t,children:e(`teamOf`,n)},t))]})]}),U(`label`,{children:[e(`kind`),` `,U(`select`,{value:i,onChange:f(a),children:[U(`option`,{value:``,children:e(`findings`)}),U(`option`,{value:`OVERLAP`,children:e(`overlaps`)}),U(`option`,{value:`GAP`,children:e(`gaps`)})]})]}),U(`label`,{children:[e(`first`),` `,U(`select`,{value:o,onChange:f(s),children:[U(`option`,{value:`SEVERITY`,children:e(`SEVERITY`)}),U(`option`,{value:`AGE`,children:e(`AGE`)})]})]})]}),U(Je,{answer:u,children:t=>U(w,{children:[U(`p`,{role:`status`,children:t.findings.totalCount===0?e(`noOpenFindings`):e(`count`,t.findings.totalCount)}),U(`ol`,{class:`findings`,children:t.findings.nodes.map(e=>U(`li`,{children:[U(`h2`,{children:e.child?U(`a`,{href:J({view:`child`,id:e.child.id,finding:e.key}),children:e.child.name}):e.whanau?.name}),U(vt,{found:e,names:t})]},`${e.key} ${e.child?.id}`))}),U(va,{pages:c,shown:t.findings.nodes.length,totalCount:t.findings.totalCount,endCursor:t.findings.pageInfo.endCursor})]})})]})}var wa={EN:`en-NZ`,MI:`mi`};function Ta({endpoint:e,session:n}){let[a,o]=R(n),[s,c]=R(()=>localStorage.getItem(`language`)===wa.MI?`MI`:`EN`),[l,u]=R([]),d=ft(),f=`${d.view} ${d.id} ${d.tab}`;z(()=>{document.documentElement.lang=wa[s],localStorage.setItem(t,wa[s])},[s]),z(()=>{document.title=`${V(s,d.view===`child`?d.tab:d.view)} · cangraph`},[s,d]);let p=B(null),m=B(f);Oe(()=>{m.current!==f&&(nt(),scrollTo(0,0)),m.current=f},[f]);let h=ke(()=>{let t=i(e,a);return{lang:s,async ask(e,n,r){let i=e.toString(),a=/\bquery\s+(\w+)/.exec(i)?.[1]??``;u(e=>[...e.filter(e=>e.place===f&&e.name!==a),{place:f,name:a,query:i,variables:n}]);let o=await t({query:i,variables:n,operationName:a},{signal:r});if(o.errors)throw Error(o.errors[0].message);return o.data}}},[e,a,s,f]),g=e=>U(`a`,{href:J({view:e}),"aria-current":d.view===e?`page`:void 0,children:V(s,e)});return U(He.Provider,{value:h,children:[U(`a`,{class:`skip`,href:`#main`,onClick:e=>(e.preventDefault(),p.current?.focus()),children:V(s,`skip`)}),U(`header`,{class:`top`,children:[U(`strong`,{children:`cangraph`}),U(`nav`,{"aria-label":`cangraph`,children:[g(`children`),g(`findings`)]}),U(Ke,{asked:l.filter(e=>e.place===f)}),U(`button`,{type:`button`,lang:wa[s===`MI`?`EN`:`MI`],onClick:()=>c(s===`MI`?`EN`:`MI`),children:V(s,`language`)}),a.issuer?U(`span`,{class:`who`,children:[V(s,`signedInAs`),` `,U(`b`,{children:a.name}),` `,U(`button`,{type:`button`,onClick:()=>a.choose(),children:V(s,`switchPerson`)})]}):U(Ea,{lang:s,onToken:e=>o(new r(void 0,e))})]}),U(`main`,{ref:p,id:`main`,tabIndex:-1,children:[d.view===`children`&&U(ba,{}),d.view===`findings`&&U(Ca,{}),d.view===`child`&&U(ma,{route:d},d.id)]},a.id)]})}function Ea({lang:e,onToken:t}){let n=B(null);return U(`form`,{class:`who`,onSubmit:e=>{e.preventDefault(),t(n.current.value.trim())},children:[U(`label`,{children:[V(e,`token`),` `,U(`input`,{ref:n,type:`password`,autoComplete:`off`,spellcheck:!1})]}),U(`button`,{children:V(e,`useToken`)})]})}var Da=document.getElementById(`page`);try{let e=await n(),t=new r(e.signIn??void 0);await t.begin()&&pe(U(Ta,{endpoint:e.endpoint,session:t}),Da)}catch(e){pe(U(`p`,{role:`alert`,children:[`The page could not be opened: `,String(e)]}),Da)}